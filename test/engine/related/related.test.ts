import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRelated } from '../../../electron/engine/related/related.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;
const filler = Array.from({ length: 30 }, (_, number) => ({
  title: `Notice ${number}`,
  blocks: [`The council met on day ${number} and said that nothing was decided.`],
  language: 'en',
}));

beforeAll(async () => {
  archive = await searchableArchive([
    {
      title: 'Report',
      blocks: ['The council said that the ferry contract with Brannock was signed in a warehouse.'],
      language: 'en',
    },
    {
      title: 'Older',
      blocks: [
        'A paragraph about the weather that comes first and says nothing.',
        'Brannock signed the contract for two ferries, the papers found in the warehouse show.',
      ],
      language: 'en',
    },
    { title: 'Slight', blocks: ['Two ferries lay in the harbour.'], language: 'en' },
    ...filler,
  ]);
});
afterAll(() => archive.close());

const asked = { article: 1, start: 0, end: 80, limit: 20 };

test('passages of other articles that share its telling words are found, with the words they share', async () => {
  const { words, passages } = await findRelated(archive.searcher, asked);
  expect(words).toEqual(expect.arrayContaining(['brannock', 'ferry', 'contract', 'signed', 'warehouse']));
  expect(words).not.toContain('council');
  expect(passages.map(({ article }) => article.title)).toEqual(['Older']);
  const [first] = passages;
  expect(first!.text).toMatch(/^Brannock signed/);
  expect(first!.highlights.map(([start, end]) => first!.text.slice(start, end))).toEqual([
    'Brannock',
    'signed',
    'contract',
    'ferries',
    'warehouse',
  ]);
  expect(new Set(first!.shared)).toEqual(new Set(['brannock', 'ferry', 'contract', 'signed', 'warehouse']));
});

test('a passage of common words has nothing related', async () => {
  expect((await findRelated(archive.searcher, { ...asked, end: 16 })).passages).toEqual([]);
});

test('a place beyond the text is refused', async () => {
  await expect(findRelated(archive.searcher, { ...asked, end: 9999 })).rejects.toThrow('does not lie within');
});
