import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInArticle } from '../../../electron/engine/search/passages/in-article.ts';
import { suggest } from '../../../electron/engine/search/suggest/suggest.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

const filler = 'The meeting went on for a long time and nobody there could say when it would be over.';

beforeAll(async () => {
  archive = await searchableArchive([
    {
      title: 'Castillo wins',
      blocks: ['Pedro Castillo, who led the teachers’ union, won the election.', filler],
      byline: 'By Ana Ruiz',
      source: 'The Pilot',
      language: 'en',
      tags: ['elections'],
    },
    {
      title: 'A long report',
      blocks: [
        `Castillo was named once. ${filler.repeat(20)} A teacher spoke. ${filler.repeat(20)} The union met.`,
      ],
      byline: 'Ana Ruiz',
      source: 'The Pilot',
      language: 'en',
    },
    { title: 'Teachers', blocks: ['Teachers of the town formed a union.', filler], language: 'en' },
    {
      title: 'The election',
      blocks: ['The election was held in June. An elected council met.'],
      language: 'en',
    },
    {
      title: 'The elections',
      blocks: ['Elections are held in June. An elected council met.'],
      language: 'en',
    },
    { title: 'Governess', blocks: ['She was a governess in the harbour town.'], language: 'en' },
    ...Array.from({ length: 12 }, (_, number) => ({
      title: `Notice ${number}`,
      blocks: [`The government gave notice ${number} about the harbour.`],
      language: 'en',
    })),
  ]);
});
afterAll(() => archive.close());

describe('the best match comes first', () => {
  test('words in the title and near one another before words far apart', async () => {
    expect((await archive.titles('castillo teachers union')).slice(0, 2)).toEqual([
      'Castillo wins',
      'A long report',
    ]);
  });

  test('the word as typed before its other forms', async () => {
    expect((await archive.titles('elections'))[0]).toBe('The elections');
    expect((await archive.titles('election'))[0]).toBe('The election');
  });

  test('scores go down the list', async () => {
    const scores = (await archive.page('castillo teachers union')).results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('too few articles with all the words', () => {
  test('those with some of them follow, each saying what it lacks', async () => {
    const { results, total, complete } = await archive.page('Castillo teachers lighthouse harbour');
    expect(results[0]).toMatchObject({ title: 'Castillo wins', missing: ['lighthouse', 'harbour'] });
    expect(results.every(({ missing }) => missing.length > 0)).toBe(true);
    expect({ total, complete }).toEqual({ total: results.length, complete: 0 });
  });

  test('what is excluded, filtered or quoted is still demanded', async () => {
    const titles = await archive.titles('castillo teachers lighthouse -union');
    expect(titles).toEqual([]);
    expect(await archive.titles('castillo lighthouse author:ruiz')).toEqual([
      'Castillo wins',
      'A long report',
    ]);
    expect(await archive.titles('castillo lighthouse "led the teachers"')).toEqual(['Castillo wins']);
  });

  test('a question is looked up without its little words', async () => {
    const page = await archive.page('who was the governess in the town');
    expect(page.complete).toBe(page.results.filter(({ missing }) => missing.length === 0).length);
    expect(page.reading).toBe('governess AND town');
    expect(page.results[0]).toMatchObject({ title: 'Governess', missing: [] });
    expect((await archive.page('the governess')).reading).toBe('the AND governess');
    expect((await archive.page('to be or not to be')).reading).toBe('to AND be AND or AND not AND to AND be');
  });
});

describe('a word that stands nowhere', () => {
  test.each([
    ['casitllo', 'castillo'],
    ['Castilllo', 'castillo'],
    ['castollo', 'castillo'],
    ['goverment', 'government'],
    ['hsrbour', 'harbour'],
  ])('%s is looked up as %s', async (word, used) => {
    const page = await archive.page(word);
    expect(page.corrections).toEqual([{ word, used }]);
    expect(page.reading).toBe(used);
    expect(page.total).toBeGreaterThan(0);
  });

  test.each([
    ['teachersunion', 'teachers union', 'teachers AND union'],
    ['har bour', 'harbour', 'harbour'],
    ['gover ness town', 'governess', 'governess AND town'],
  ])('%s is looked up with its spaces where they belong: %s', async (query, used, reading) => {
    const page = await archive.page(query);
    expect(page.corrections.map((correction) => correction.used)).toEqual([used]);
    expect(page.reading).toBe(reading);
    expect(page.results[0]!.missing).toEqual([]);
  });

  test('is corrected to what stands together with the rest of the query', async () => {
    expect((await archive.page('unoin teachers')).corrections).toEqual([{ word: 'unoin', used: 'union' }]);
  });

  test('is left alone where it is quoted, excluded, too short or like nothing else', async () => {
    for (const query of ['"casitllo"', 'xq', 'zzyzzx', 'title:"casitllo"']) {
      expect(await archive.page(query)).toMatchObject({ total: 0, corrections: [] });
    }
    expect((await archive.page('castillo -harbuor')).corrections).toEqual([]);
  });

  test('words that exist are never corrected, in whatever form', async () => {
    for (const query of ['governess', 'governesses', 'electing', 'union']) {
      expect((await archive.page(query)).corrections).toEqual([]);
    }
  });

  test('its places in an article are those of the correction', async () => {
    const ranges = await findInArticle(archive.searcher, { query: 'casitllo', article: 1 });
    expect(ranges).toEqual([{ start: 6, end: 14 }]);
  });
});

test('the places in an article are every hit, in order and without overlaps', async () => {
  const text = archive.db.prepare(`SELECT text FROM revision WHERE article_id = 1`).pluck().get() as string;
  const query = '"teachers union" OR teacher OR elect* OR title:castillo';
  const ranges = await findInArticle(archive.searcher, { query, article: 1 });
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['teachers’ union', 'election']);
  await expect(findInArticle(archive.searcher, { query, article: 999 })).rejects.toMatchObject({
    code: 'ARTICLE_NOT_FOUND',
  });
});

describe('suggestions', () => {
  const offered = async (typed: string, limit = 6) =>
    (await suggest(archive.searcher, typed, limit)).map(({ kind, text }) => ({ kind, text }));

  test('are names, words that go with what is typed before, and titles', async () => {
    const found = await offered('an');
    expect(found).toContainEqual({ kind: 'author', text: 'Ana Ruiz' });
    expect(await offered('pil')).toContainEqual({ kind: 'source', text: 'The Pilot' });
    expect(await offered('elec')).toContainEqual({ kind: 'tag', text: 'elections' });
    expect((await offered('teachers un'))[0]).toEqual({
      kind: 'word',
      text: 'teachers union',
    });
    expect(await offered('castillo w')).toEqual([]);
    expect(await offered('castillo wi')).toContainEqual({
      kind: 'title',
      text: 'Castillo wins',
    });
  });

  test('forgive a slip, keep to the limit and know of new articles', async () => {
    expect(await offered('castilo wi')).toContainEqual({
      kind: 'title',
      text: 'Castillo wins',
    });
    expect(await offered('no', 2)).toHaveLength(2);
    archive.add({ title: 'Quicksilver', blocks: ['Quagmire.'], language: 'en' });
    await archive.index.catchUp();
    expect(await offered('qu')).toEqual([
      { kind: 'word', text: 'Quagmire' },
      { kind: 'title', text: 'Quicksilver' },
    ]);
  });
});

test('a search that is cancelled ends at once', async () => {
  const typed = new AbortController();
  const page = archive.page.bind(archive);
  typed.abort(new Error('typed on'));
  const { search } = await import('../../../electron/engine/search/index.ts');
  const request = { query: 'harbour', offset: 0, limit: 5, sort: 'relevance', typing: true } as const;
  await expect(search(archive.searcher, request, typed.signal)).rejects.toThrow('typed on');
  expect((await page('harbour')).total).toBe(13);
});

test('a search that is cancelled goes no further than to its next pause, wherever it is', async () => {
  const { search } = await import('../../../electron/engine/search/index.ts');
  const request = { query: 'harbor castilo', offset: 0, limit: 5, sort: 'relevance', typing: true } as const;
  let pauses = 0;
  for (let isOver = false; !isOver; pauses += 1) {
    const typed = new AbortController();
    let asked = 0;
    // Somebody types on while the search asks for the so many-th time whether it is still wanted.
    const signal = Object.defineProperty(typed.signal, 'throwIfAborted', {
      value: () => {
        asked += 1;
        if (asked > pauses) typed.abort(new Error('typed on'));
        AbortSignal.prototype.throwIfAborted.call(typed.signal);
      },
    });
    const answer = await search(archive.searcher, request, signal).catch((thrown: Error) => thrown.message);
    isOver = answer !== 'typed on';
    if (!isOver) expect(asked).toBe(pauses + 1);
  }
  expect(pauses).toBeGreaterThan(3);
});

const nasty = [
  ...'" "" """ “ ( ) (( )) )( () - -- -( -" ! + * ** ~ ~2 | || && & OR AND NOT NEAR NEAR/3 w/ NEAR('.split(
    ' ',
  ),
  ...'c++ C# -x foo:bar title: title:( title:" date: date:/ date:9999-99-99 author:() lang:zz'.split(' '),
  ...'http://x.y http://x.y/(a)"b a*b *a a** ^a a^4 % _ \\ path:%_\\* path:" tag:"a"b NULL [] {}'.split(' '),
  ...'rank rowid ﬁ İ ß ёж 東 ไทย مرحبا 👩‍👩‍👧 \u0000 a\u0000b \ud800 \udc00x \u202e \ufeff a\n\tb'.split(' '),
  ..."OR OR;AND NOT OR;NOT NOT a;a AND;a OR;a NEAR;NEAR(a b, 3);title : a;- a;'; DROP TABLE article".split(
    ';',
  ),
  ...'{title}: a;column1 : x;"a" * ;"a b"~0;"a b"~9999;a NEAR/9999 b'.split(';'),
  '('.repeat(500) + 'a' + ')'.repeat(500),
  'a OR '.repeat(3000),
  '-'.repeat(20_000),
  'harbour '.repeat(2500),
  Array.from({ length: 3000 }, (_, number) => `w${number}`).join(' '),
  '"'.repeat(20_000),
  'x'.repeat(20_000),
];

test.each(nasty.map((query) => [query.slice(0, 30), query]))('%j is answered', async (_name, query) => {
  for (const typing of [false, true]) {
    const page = await archive.page(query, { typing, limit: 3 });
    expect(page.results.length).toBeLessThanOrEqual(3);
    for (const { title, titleHighlights, passages } of page.results) {
      expect(titleHighlights.every(([start, end]) => start < end && end <= title.length)).toBe(true);
      for (const { text, highlights } of passages) {
        expect(highlights.every(([start, end]) => start < end && end <= text.length)).toBe(true);
      }
    }
  }
});

test('any string is answered, and so is its reading, with the same articles', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'( ) " - | OR AND NOT NEAR/2 ~ * title: author: date: tag:none 2021 harbour castillo union elect* teachers'.split(
        ' ',
      ),
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const query = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(' '));
  await fc.assert(
    fc.asyncProperty(query, async (typed) => {
      const { total, reading, corrections } = await archive.page(typed, { limit: 0 });
      const again = await archive.page(reading, { limit: 0 });
      expect(again.reading).toBe(reading);
      if (corrections.length === 0) expect(again.total).toBe(total);
    }),
    { numRuns: 150 },
  );
});
