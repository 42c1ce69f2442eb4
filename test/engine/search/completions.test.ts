import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    ...Array.from({ length: 40 }, (_, at) => ({
      title: `The portal of portals ${at}`,
      blocks: [`Portal, portals, porters and a portal again, in ${at}.`],
      language: 'en',
    })),
    {
      title: 'Ships',
      blocks: ['Ships wait, and wait, for weather or word from anybody in port.'],
      language: 'en',
    },
    ...[1, 2, 3, 4].map((at) => ({
      title: `Castillo ${at}`,
      blocks: [`Castillo spoke ${at}.`],
      language: 'es',
    })),
    { title: 'Casilla', blocks: ['Una casilla.'], language: 'es' },
    { title: 'عمال الميناء', blocks: ['عاد عمال الميناء إلى العمل.'], language: 'ar' },
  ]);
});
afterAll(() => archive.close());

test('a whole word typed is not outranked by longer words that begin with it', async () => {
  const [first, second] = await archive.titles('port', { typing: true });
  expect(first).toBe('Ships');
  expect(second).toMatch(/^The portal/);
});

test('of two words as near as each other the one the archive has more often is meant', async () => {
  expect((await archive.page('casillo')).corrections).toEqual([{ word: 'casillo', used: 'castillo' }]);
});

test('an Arabic word with its article is found before it is finished, though the index holds it without', async () => {
  const { total, corrections } = await archive.page('الميناء', { typing: true });
  expect({ total, corrections }).toEqual({ total: 1, corrections: [] });
});
