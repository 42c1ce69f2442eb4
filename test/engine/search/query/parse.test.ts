import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../electron/engine/search/query/parse.ts';
import { requiredWords } from '../../../../electron/engine/search/query/regex.ts';
import { readingOf } from '../../../../electron/engine/search/query/reading.ts';

const reading = (query: string) => readingOf(parseQuery(query));

/** What is typed, and how it is understood. */
const readings: readonly (readonly [string, string])[] = [
  ['castillo teachers union', 'castillo AND teachers AND union'],
  ['a b OR c d', '(a AND b) OR (c AND d)'],
  ['(harbour strike) OR "wage deal"', '(harbour AND strike) OR "wage deal"'],
  ['a | b c', 'a OR (b AND c)'],
  ['a (b OR c)', 'a AND (b OR c)'],
  ['a -b', 'a AND NOT b'],
  ['a - b', 'a AND b'],
  ['a NOT b', 'a AND NOT b'],
  ['-(a b)', 'NOT (a AND b)'],
  ['--a', 'a'],
  ['well-known', 'well-known'],
  ['“a b” „c d“ «e f» ＂g h＂', '"a b" AND "c d" AND "e f" AND "g h"'],
  ['"a b"~5', 'a NEAR/5 b'],
  ['a NEAR/5 b NEAR/5 c', 'a NEAR/5 b NEAR/5 c'],
  ['a NEAR/5 b w/2 c', '(a NEAR/5 b) AND (b NEAR/2 c)'],
  ['a NEAR b', 'a NEAR/10 b'],
  ['x "a b"~5', 'x AND (a NEAR/5 b)'],
  ['word* word~ word~1', 'word* AND word~ AND word~1'],
  ['Title:harbour', 'title:harbour'],
  ['title:(a OR b) c', '(title:a OR title:b) AND c'],
  ['title: harbour', 'title:harbour'],
  ['title:-a', 'NOT title:a'],
  ['byline:doe from:doe author:"Jane Doe"', 'author:doe AND author:doe AND author:"Jane Doe"'],
  ['date:2021-03/2021-06', 'date:2021-03/2021-06'],
  ['date:>=2020 -date:2021', 'date:>=2020 AND NOT date:2021'],
  ['added:2021-03 added:P30D/ date:p2w/', 'added:2021-03 AND added:P30D/ AND date:p2w/'],
  ['status:missing in:excerpts note:check', 'status:missing AND in:excerpts AND note:check'],
  [
    'collection:press file:a.txt ext:md speaker:doe',
    'collection:press AND file:a.txt AND ext:md AND speaker:doe',
  ],
  ['*word w?rd wo*rd', '*word AND w?rd AND wo*rd'],
  ['title:w?rd', 'title:w?rd'],
  ['**word***', '*word*'],
  ['/wage deals?/ strike', '/wage deals?/ AND strike'],
  ['(/a b/ OR c)', '/a b/ OR c'],
  ['title:/^har/', 'title:/^har/'],
  ['／ａ：ｂ　（c　｜　d）', '／ａ：ｂ AND (c OR d)'],
  ['－a　tag：b', 'NOT a AND tag:b'],
  // text that looks like the query language
  ['what? a?b=c', 'what? AND a?b=c'],
  ['a*b*c*d*e*f', 'a*b*c*d*e*f'],
  ['/usr/share/doc', '/usr/share/doc'],
  ['and / or / not', 'and AND or AND not'],
  ['1/2 km/h', '1/2 AND km/h'],
  ['/(/ a', 'a'],
  ['path:/press/', 'path:/press/'],
  ['foo:bar', 'foo:bar'],
  ['date:palm', 'date:palm'],
  ['https://example.org/a?b=c-d&e', 'https://example.org/a?b=c-d&e'],
  ['me@example.org', 'me@example.org'],
  ['or and not', 'or AND and AND not'],
  ['12:30 3.5 C++', '12:30 AND 3.5 AND C++'],
  // half typed, or too much
  ['a OR', 'a'],
  ['OR a', 'a'],
  ['a AND AND b', 'a AND b'],
  ['a OR OR b', 'a OR b'],
  ['NOT', 'NOT'],
  ['a NOT', 'a'],
  ['a NEAR/5', 'a'],
  ['NEAR/5 a', 'a'],
  ['(a', 'a'],
  ['a)', 'a'],
  [')(', ''],
  ['()', ''],
  ['title:', ''],
  ['a title:', 'a'],
  ['"a b', '"a b"'],
  ['""', ''],
  ['a -', 'a'],
  ['date:20', ''],
  ['date:2021-', ''],
  ['???', ''],
];

describe('a query is read as', () => {
  test.each(readings)('%s → %s', (query, expected) => {
    expect(reading(query)).toBe(expected);
  });
});

test('dates as precise as typed become days', () => {
  const days = (text: string) => {
    const node = parseQuery(`date:${text}`);
    return node?.kind === 'date' ? [node.from, node.to] : node;
  };
  expect(days('2021')).toEqual([20210101, 20211231]);
  expect(days('2021-3')).toEqual([20210301, 20210331]);
  expect(days('2021-06/2021-03')).toEqual([20210301, 20210631]);
  expect(days('>2020')).toEqual([20201232, null]);
  expect(days('/2021-03-05')).toEqual([null, 20210305]);
  expect(days('none')).toEqual([null, null]);
  expect(days('2021-13')).toMatchObject({ kind: 'word' });
});

test('periods are counted back from today', () => {
  const now = new Date(2024, 2, 31);
  const days = (text: string) => {
    const node = parseQuery(`added:${text}`, false, now);
    return node?.kind === 'date' ? [node.field, node.from, node.to] : node;
  };
  expect(days('P30D/')).toEqual(['added', 20240301, null]);
  expect(days('P2W')).toEqual(['added', 20240317, null]);
  expect(days('/P1Y')).toEqual(['added', null, 20230331]);
  expect(days('P2Y/P1Y')).toEqual(['added', 20220331, 20230331]);
  expect(days('P3X')).toMatchObject({ kind: 'word' });
});

test('words a regular expression cannot match without are known', () => {
  const words = (expression: string) =>
    requiredWords(expression).map(({ text, isWhole }) => (isWhole ? text : `${text}…`));
  expect(words(String.raw`\bharbou?r strikes in`)).toEqual(['harbo…', 'strikes', 'in…'].slice(0, 2));
  expect(words(String.raw`the wage deal of`)).toEqual(['wage', 'deal']);
  expect(words(String.raw`\bdon't`)).toEqual(['don…']);
  expect(words(String.raw`\s+union\s*(of|for) \w+ dockers?\b`)).toEqual(['union…', 'docker…']);
  expect(words('strike|wage')).toEqual([]);
  expect(words('harbour')).toEqual([]);
  expect(words('(a|b) c{2} [wx]ages')).toEqual([]);
});

test('the last word is unfinished only while typing, and only if nothing follows it', () => {
  const last = (query: string) => parseQuery(query, true);
  expect(last('stri')).toEqual({ kind: 'prefix', text: 'stri', column: null, typing: true });
  expect(last('stri ')).toMatchObject({ kind: 'word' });
  expect(last('"a stri')).toMatchObject({ kind: 'phrase', open: true });
  expect(last('"a stri"')).toMatchObject({ kind: 'phrase', open: false });
  expect(last('tag:po')).toMatchObject({ kind: 'filter', prefix: true });
  expect(parseQuery('stri')).toMatchObject({ kind: 'word' });
});

test('brackets, operators and words without end are read', () => {
  for (const piece of ['(', ')', '-', '"', 'a ', 'a OR ', '(a OR (b ', 'title:-', 'x NEAR/3 ']) {
    const query = piece.repeat(20_000 / piece.length);
    expect(reading(reading(query))).toBe(reading(query));
  }
  expect(reading('('.repeat(500) + 'a' + ')'.repeat(500))).toBe('a');
});

const signs =
  '( ) " “ ” « » - ! + | || & && AND OR NOT NEAR NEAR/2 w/3 ~ ~2 * ? : title: author: date: tag: foo: ' +
  '2021 2021-03/ >=2020 P30D/ /re*/ /( / status:a *x y?z word wórd* wrod~ \u0000 東京 l’eau C++ \ud800';

const piece = fc.oneof(
  fc.constantFrom(' ', ...signs.split(' ')),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyQuery = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 24 })
  .map((parts) => parts.flat().join(''));

test('any string is read, and its reading reads the same', () => {
  fc.assert(
    fc.property(anyQuery, fc.boolean(), (query, typing) => {
      const once = readingOf(parseQuery(query, typing));
      expect(reading(once)).toBe(once);
    }),
    { numRuns: 1000, examples: [['/(status:a”/', false]] },
  );
});
