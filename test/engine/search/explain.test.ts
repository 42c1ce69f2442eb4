import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../../electron/contract/index.ts';
import { explain } from '../../../electron/engine/search/explain/explain.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;
const ask = (query: string, article: number | string = 1): Promise<Explanation> =>
  explain(archive.searcher, query, article);

beforeAll(async () => {
  archive = await searchableArchive([
    {
      title: 'Harbour strike',
      blocks: [
        'The dockers’ union went on strike at Castillo. A deal was near, and then the mayor talked of nothing but the wage.',
      ],
      byline: 'By Ines Calder and Tom Reyes',
      published: '2021-03',
      source: 'The Pilot',
      language: 'en',
      path: 'pilot/strike.txt',
      tags: ['port'],
    },
    { title: 'Lighthouse', blocks: ['Keepers of unions.'], language: 'en' },
    ...Array.from({ length: 12 }, (_, at) => ({
      title: `Bridge ${at}`,
      blocks: [`The bridge was closed, said no ${at}.`],
      language: 'en',
    })),
  ]);
});
afterAll(() => archive.close());

describe('a clause that does not hold says what the article has instead', () => {
  test.each<[string, string]>([
    ['castilo', 'It doesn’t have “castilo”. It has “Castillo”.'],
    ['strikebreaker', 'It doesn’t have “strikebreaker”.'],
    ['casti? castillos~ cas*tx', 'It has no word like “cas*tx”.'],
    ['dockyard*', 'It has no word that begins with “dockyard”.'],
    [
      '"unions strike"',
      'In quotation marks words are taken as they are written: it has “union” for “unions”.',
    ],
    ['"strike union"', 'It has all these words, but not in a row.'],
    ['"strike bridge"', 'It lacks “bridge”.'],
    ['deal NEAR/3 wage', 'It has these words, at best with 11 others between them; 3 are allowed.'],
    ['title:mayor', '“mayor” stands in its text, not in its title.'],
    ['title:bridge', 'Its title doesn’t have “bridge”.'],
    ['/bridges?/', 'No paragraph of it matches.'],
    ['date:2020', 'Its date is 2021-03, and nothing more exact is known.'],
    ['date:none', 'It has a date: 2021-03.'],
    ['added:2020', 'It was added on 2026-01-01.'],
    ['author:pena', 'Its authors are Ines Calder, Tom Reyes.'],
    ['source:gazette', 'Its source is The Pilot.'],
    ['lang:es', 'Its language is English.'],
    ['tag:none', 'Its tag is port.'],
    ['speaker:reyes', 'It has no speaker.'],
    ['file:council', 'Its file is strike.txt.'],
    ['ext:md', 'Its ending is txt.'],
    ['collection:press', 'Its collection is clippings.'],
    ['status:missing', 'It has no status.'],
    ['-strike', 'It has “strike”.'],
    ['-lang:en', 'It has what is to be left out.'],
  ])('%s → %s', async (query, reason) => {
    const { found, clauses } = await ask(`bridge OR (${query})`);
    expect(found).toBe('none');
    expect(clauses[0]).toMatchObject({ depth: 0, holds: false, reason: 'It has none of these.' });
    expect(clauses.map((clause) => clause.reason)).toContain(reason);
  });
});

test('clauses that hold are told from those that do not', async () => {
  const { article, reading, found, clauses } = await ask('strike date:2021 (bridge OR -mayor) source:pilot');
  expect({ article, reading, found }).toEqual({
    article: { id: 1, title: 'Harbour strike' },
    reading: 'strike AND date:2021 AND (bridge OR NOT mayor) AND source:pilot',
    found: 'none',
  });
  expect(clauses.map(({ clause, depth, holds }) => [clause, depth, holds])).toEqual([
    ['strike', 0, true],
    ['date:2021', 0, true],
    ['bridge OR NOT mayor', 0, false],
    ['bridge', 1, false],
    ['NOT mayor', 1, false],
    ['source:pilot', 0, true],
  ]);
});

test('an article among the results meets every clause, or follows with some of the words', async () => {
  expect(await ask('strike -bridge')).toMatchObject({
    found: 'whole',
    clauses: [{ holds: true }, { holds: true }],
  });
  expect(await ask('strike lighthouse')).toMatchObject({ found: 'part' });
  expect(await ask('')).toMatchObject({ found: 'whole', clauses: [] });
});

test('what was searched instead of a misspelling is explained', async () => {
  expect(await ask('castilo')).toMatchObject({
    found: 'whole',
    corrections: [{ word: 'castilo', used: 'castillo' }],
  });
});

test('an article goes by its lasting id, too, and one that does not exist is refused', async () => {
  const uid = archive.db.prepare(`SELECT uid FROM article WHERE id = 2`).pluck().get() as string;
  expect((await ask('x', uid)).article.title).toBe('Lighthouse');
  await expect(ask('x', 99)).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
});
