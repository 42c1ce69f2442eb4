import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    {
      title: 'Harbour strike',
      blocks: ['The dockers’ union voted to strike. Wages in the harbour had not risen since spring.'],
      byline: 'By Ines Calder and Tom Reyes',
      published: '2021-03-05',
      source: 'The Pilot',
      language: 'en',
      path: 'pilot/strike.txt',
      tags: ['Port', 'wages'],
    },
    {
      title: 'Council answers',
      blocks: [
        'The council met on Monday. It had a wage deal ready, and no strike was called in the harbour.',
      ],
      byline: 'Tom Reyes',
      published: '2021-06',
      source: 'The Gazette',
      language: 'en',
      path: 'gazette/council.md',
      tags: ['council'],
    },
    {
      title: 'Unions at the lighthouse',
      blocks: ['Two unions of keepers met at the old lighthouse. A deal about wage and pension was near.'],
      published: '2020',
      source: 'The Gazette Weekend',
      language: 'en',
      path: 'gazette/unions.md',
    },
    {
      title: 'Huelga en el puerto',
      blocks: ['Los sindicatos del puerto llamaron a la huelga. El alcalde de Perú visitó el puerto ayer.'],
      byline: 'Lucía Peña',
      source: 'El Faro',
      language: 'es',
      path: 'faro/huelga.txt',
    },
    {
      title: '港の新聞',
      blocks: ['東京都の港で新聞が配られた。'],
      language: 'ja',
      path: 'shimbun/minato.txt',
    },
  ]);
});
afterAll(() => archive.close());

const [strike, council, unions, huelga, minato] = [
  'Harbour strike',
  'Council answers',
  'Unions at the lighthouse',
  'Huelga en el puerto',
  '港の新聞',
] as const;
const all = [strike, council, unions, huelga, minato];

/** What is asked, and which articles have it. */
const answers: readonly (readonly [string, readonly string[]])[] = [
  // words, in any form, accented or not
  ['harbour', [strike, council]],
  ['HARBOUR strike', [strike, council]],
  ['union', [strike, unions]],
  ['peru', [huelga]],
  ['Perú', [huelga]],
  ['sindicato', [huelga]],
  ['東京', [minato]],
  ['新聞 港', [minato]],
  // connectives
  ['strike OR lighthouse', [strike, council, unions]],
  ['strike | lighthouse', [strike, council, unions]],
  ['council strike OR lighthouse pension', [council, unions]],
  ['harbour AND council', [council]],
  ['harbour && council', [council]],
  ['+harbour +council', [council]],
  ['harbour -council', [strike]],
  ['harbour NOT council', [strike]],
  ['harbour !council', [strike]],
  ['(harbour OR lighthouse) (deal OR pension)', [council, unions]],
  ['harbour -(council OR wages)', []],
  ['-strike', [unions, huelga, minato]],
  ['NOT (strike OR puerto)', [unions, minato]],
  ['strike OR -harbour', all],
  // phrases: the very words, one after another
  ['"wage deal"', [council]],
  ['"deal wage"', []],
  ['“wage deal”', [council]],
  ['«wage deal»', [council]],
  ['＂wage deal＂', [council]],
  ['"unions"', [unions]],
  ['"union"', [strike]],
  ['"dockers union"', [strike]],
  ['"wage deal', [council]],
  ['-"wage deal" deal', [unions]],
  ['"wage deal" OR "old lighthouse"', [council, unions]],
  ['"東京都"', [minato]],
  // nearness
  ['"wage deal"~2', [council, unions]],
  ['deal NEAR/2 wage', [council, unions]],
  ['deal w/1 wage', [council, unions]],
  ['deal NEAR/0 wage', [council]],
  ['harbour NEAR/2 strike', [strike]],
  ['harbour NEAR/5 strike', [strike, council]],
  ['union NEAR/1 wages', []],
  // beginnings and near spellings
  ['counc*', [council]],
  ['light* -dock*', [unions]],
  ['harbor~', [strike, council]],
  ['cuoncil~2', [council]],
  // patterns over the words of the archive
  ['*house', [unions]],
  ['wa*e deal', [council, unions]],
  ['w?ge deal', [council, unions]],
  ['h*rb*r', [strike, council]],
  ['P?rú', [huelga]],
  ['*qqq*', []],
  ['-*house', [strike, council, huelga, minato]],
  ['title:*house', [unions]],
  ['title:wa*e', []],
  ['*京', [minato]],
  ['strike?', [strike, council]],
  // regular expressions, within a paragraph
  ['/wage(s|\\b)/', [strike, council, unions]],
  ['/harbour had\\s+not/', [strike]],
  ['/HARBOUR\\.$/', [council]],
  ['/s.?ndicatos?/', [huelga]],
  ['/strike|puerto/', [strike, council, huelga]],
  ['title:/^har.*strike$/', [strike]],
  ['/wage deal/ -/pension/', [council]],
  ['/perú/', [huelga]],
  ['/東京./', [minato]],
  ['/\\bdockers?\\b/ OR /keepers/', [strike, unions]],
  ['/zzz+/', []],
  // fields
  ['title:strike', [strike]],
  ['title：strike', [strike]],
  ['title:(strike OR council)', [strike, council]],
  ['title:"harbour strike"', [strike]],
  ['title:lightho*', [unions]],
  ['headline:unions', [unions]],
  ['author:reyes', [strike, council]],
  ['author:"Tom Reyes"', [strike, council]],
  ['author:"Ines Calder"', [strike]],
  ['author:pena', [huelga]],
  ['author:rey*', [strike, council]],
  ['author:(calder OR pena)', [strike, huelga]],
  ['author:none', [unions, minato]],
  ['source:gazette', [council, unions]],
  ['source:"the gazette"', [council]],
  ['source:gazette -source:weekend', [council]],
  ['tag:port', [strike]],
  ['tag:(port OR council)', [strike, council]],
  ['tag:none', [unions, huelga, minato]],
  ['lang:es', [huelga]],
  ['lang:Spanish', [huelga]],
  ['lang:español', [huelga]],
  ['path:gazette', [council, unions]],
  ['path:gazette/*.md -path:unions', [council]],
  ['path:clippings/pilot', [strike]],
  ['collection:clippings lang:en', [strike, council, unions]],
  ['collection:pilot', []],
  ['file:strike', [strike]],
  ['file:gazette', []],
  ['file:"council.md"', [council]],
  ['file:"council"', []],
  ['ext:md', [council, unions]],
  ['ext:.MD', [council, unions]],
  // dates
  ['date:2021', [strike, council]],
  ['date:2021-03', [strike]],
  ['date:2021-03-05', [strike]],
  ['date:2020/2021-04', [strike, unions]],
  ['date:2020..2021', [strike, council, unions]],
  ['date:2021-05/', [council]],
  ['date:/2020', [unions]],
  ['date:>=2021-06', [council]],
  ['date:>2020', [strike, council]],
  ['date:<2021', [unions]],
  ['date:none', [huelga, minato]],
  ['strike date:2021-03', [strike]],
  ['harbour (author:calder OR date:2021-06)', [strike, council]],
];

describe('each operator finds exactly the articles it should', () => {
  test.each(answers)('%s', async (query, expected) => {
    const { total, results } = await archive.page(query);
    const full = results.filter(({ missing }) => missing.length === 0).map(({ title }) => title);
    expect(full.toSorted()).toEqual(expected.toSorted());
    expect(total).toBe(results.length);
  });
});

test('an empty query lists the archive, newest first and those without a date last', async () => {
  expect(await archive.titles('')).toEqual([council, strike, unions, minato, huelga]);
  expect(await archive.titles('  ( ')).toHaveLength(all.length);
  expect((await archive.page('')).reading).toBe('');
});

test('what has no word in it finds nothing', async () => {
  expect((await archive.page('🎉')).total).toBe(0);
});

test('results can be sorted and paged', async () => {
  expect(await archive.titles('-puerto', { sort: 'oldest' })).toEqual([unions, strike, council, minato]);
  expect(await archive.titles('harbour', { sort: 'title' })).toEqual([council, strike]);
  const pages = await Promise.all([0, 1, 2].map((offset) => archive.page('harbour', { offset, limit: 1 })));
  expect(pages.map(({ total }) => total)).toEqual([2, 2, 2]);
  expect(pages.flatMap(({ results }) => results.map(({ title }) => title)).toSorted()).toEqual([
    council,
    strike,
  ]);
});

test('the word being typed is taken as a beginning, a finished one is not', async () => {
  expect(await archive.titles('lighth', { typing: true })).toEqual([unions]);
  expect((await archive.titles('deal counc', { typing: true }))[0]).toBe(council);
  expect(await archive.titles('"wage de', { typing: true })).toEqual([council]);
  expect(await archive.titles('author:cal', { typing: true })).toEqual([strike]);
  expect((await archive.page('counc ', { typing: true })).total).toBe(0);
});

test('a result says where its words stand', async () => {
  const [result] = (await archive.page('strike -council')).results;
  expect(result).toMatchObject({ title: strike, hits: 1, missing: [], path: 'pilot/strike.txt' });
  expect(result!.titleHighlights.map(([start, end]) => strike.slice(start, end))).toEqual(['strike']);
  const { text, highlights } = result!.passages[0]!;
  expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual(['strike']);
});

test('facets count every article found, not only those shown', async () => {
  const { facets } = await archive.page('', { limit: 1 });
  expect(facets.source).toEqual([
    { value: 'El Faro', articles: 1 },
    { value: 'The Gazette', articles: 1 },
    { value: 'The Gazette Weekend', articles: 1 },
    { value: 'The Pilot', articles: 1 },
  ]);
  expect(facets.year).toEqual([
    { value: '2020', articles: 1 },
    { value: '2021', articles: 2 },
  ]);
  expect(facets.language[0]).toEqual({ value: 'en', articles: 3 });
  expect(facets.tag.map(({ value }) => value)).toEqual(['Port', 'council', 'wages']);
  expect(facets.author[0]).toEqual({ value: 'Tom Reyes', articles: 2 });
  expect((await archive.page('harbour -author:calder')).facets.author).toEqual([
    { value: 'Tom Reyes', articles: 1 },
  ]);
});
