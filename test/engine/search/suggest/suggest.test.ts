import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggest } from '../../../../electron/engine/search/suggest/suggest.ts';
import { withTaken } from '../../../../electron/engine/search/suggest/taken.ts';
import { type SearchableArchive, searchableArchive } from '../../../support/search.ts';

let archive: SearchableArchive;
const queries = async (typed: string) =>
  (await suggest(archive.searcher, typed, 8)).map(({ query }) => query);

beforeAll(async () => {
  const text = 'The Perú talks were held in Lima by López. A talk was given, and LÓPEZ spoke.';
  archive = await searchableArchive([
    {
      title: 'One',
      blocks: [text],
      source: 'The Gazette',
      published: '2021-03',
      language: 'en',
      byline: 'Ines Calder',
    },
    {
      title: 'Two',
      blocks: [`${text} Two.`],
      source: 'The Gazette',
      published: '2020',
      language: 'en',
      tags: ['Port'],
    },
    {
      title: 'Tres',
      blocks: ['El puerto.', { kind: 'turn', text: 'OB: Sí.', label: 3, speaker: 'Orla Brandt' }],
      source: 'El Faro',
      language: 'es',
    },
  ]);
  archive.db
    .prepare(
      `INSERT INTO saved_search (name, query, made_at, seen_at) VALUES ('Strikes', 'strike date:2021', '', '')`,
    )
    .run();
});
afterAll(() => archive.close());

describe('behind a field its values are offered, the most frequent first', () => {
  test.each<[string, readonly string[]]>([
    ['source:', ['source:"The Gazette"', 'source:"El Faro"']],
    ['harbour -source:ga', ['harbour -source:"The Gazette"']],
    ['source:"the g', ['source:"The Gazette"']],
    ['paper:fa', ['source:"El Faro"']],
    ['(a OR author:cal', ['(a OR author:"Ines Calder"']],
    ['tag:p', ['tag:Port']],
    ['lang:span', ['lang:es']],
    ['lang:e', ['lang:en', 'lang:es']],
    ['date:20', ['date:2021', 'date:2020']],
    ['added:p', ['added:P7D/', 'added:P30D/', 'added:P1Y/']],
    ['collection:c', ['collection:clippings']],
    ['speaker:br', ['speaker:"Orla Brandt"']],
    ['status:gu', ['status:guessed-encoding']],
    ['in:ex', ['in:excerpts']],
    ['title:tr', []],
    ['source:zzz', []],
  ])('%s', async (typed, expected) => {
    expect(await queries(typed)).toEqual(expected);
  });

  test('with how many articles have them, or what they mean', async () => {
    expect((await suggest(archive.searcher, 'source:g', 1))[0]).toMatchObject({
      text: 'The Gazette',
      articles: 2,
    });
    expect((await suggest(archive.searcher, 'status:dup', 1))[0]).toMatchObject({
      about: 'it was found in several files',
    });
  });
});

test('words are offered as they are written, in small letters where they are', async () => {
  const words = async (typed: string) =>
    (await suggest(archive.searcher, typed, 6)).filter(({ kind }) => kind === 'word').map(({ text }) => text);
  expect(await words('per')).toEqual(['Perú']);
  expect(await words('lop')).toEqual(['López']);
  expect(await words('tal')).toEqual(['talk', 'talks']);
  expect(await words('gazette lim')).toEqual([]);
  expect(await words('perú lim')).toEqual(['perú Lima']);
});

test('fields and saved searches are offered by their names', async () => {
  expect(await queries('harbour so')).toContain('harbour source:');
  expect(await queries('stri')).toContain('strike date:2021');
  expect(await queries('strike stri')).not.toContain('strike date:2021');
});

describe('a suggestion taken replaces the words it completes', () => {
  test.each([
    ['strike harb', { text: 'harbour', kind: 'word' }, 'strike harbour'],
    ['strike bridget sa', { text: 'Bridget Sarn', kind: 'author' }, 'strike author:"Bridget Sarn"'],
    ['the gaz', { text: 'The Gazette', kind: 'source' }, 'source:"The Gazette"'],
    ['harbour str', { text: 'Harbour strike', kind: 'title' }, 'Harbour strike'],
    ['strike sarn', { text: 'Bridget Sarn', kind: 'author' }, 'strike author:"Bridget Sarn"'],
    ['(wage OR de', { text: 'deal', kind: 'word' }, '(wage OR deal'],
  ] as const)('%s', (query, suggestion, result) => {
    expect(withTaken(query, suggestion)).toBe(result);
  });
});
