import { expect, test } from 'vitest';
import { wordsOfReading } from '../../../electron/engine/search/in-words.ts';
import { parseQuery } from '../../../electron/engine/search/query/parse.ts';
import { whatWasRead } from '../../../electron/engine/search/query/unread.ts';

const now = new Date(2021, 5, 15);

function said(query: string): string {
  return wordsOfReading(parseQuery(query, false, now))
    .map(({ text }) => text)
    .join('');
}

test.each([
  ['harbour strike OR "wage deal"', '(harbour and strike) or the exact phrase “wage deal”'],
  ['(film OR music) -oscar', '(film or music) but not oscar'],
  ['-strike', 'not strike'],
  ['a -(b OR c)', 'a but not (b or c)'],
  ['"wage deal"~5', 'wage, deal with at most 5 other words between'],
  [
    'harb* wom?n recieve~',
    'words that begin with harb and words of the form wom?n and recieve and near spellings',
  ],
  ['title:film /a.b/', 'film in the title and the regular expression /a.b/'],
  ['source:"The Gazette" lang:de author:none', 'from “The Gazette” and in German and with no author'],
  ['in:excerpts status:missing', 'with kept passages and of which is known: its files are gone'],
  ['date:2021-03/2021-06', 'published from 2021-03 to 2021-06'],
  ['date:>=2020', 'published since 2020'],
  ['date:>2020', 'published after 2020'],
  ['date:2021', 'published in 2021'],
  ['date:none', 'without a date'],
  ['added:P7D/', 'imported since 2021-06-08'],
])('%s is said as: %s', (query, words) => {
  expect(said(query)).toBe(words);
});

test('what connects is told from the words', () => {
  const pieces = wordsOfReading(parseQuery('a (b OR "or")', false, now));
  expect(pieces.filter(({ connects }) => connects).map(({ text }) => text.trim())).toEqual([
    'and',
    '(',
    'or',
    ')',
  ]);
});

test.each([
  ['/organi[sz/', 'missing closing ]'],
  ['film /(?<=a)b/', 'is no regular expression'],
  ['date:2021-13', '“2021-13” is no date'],
  ['a*b*c*d*e*f', 'is no pattern'],
  ['film~9', 'was looked for as text'],
  ['foo:bar', 'There is no field “foo”'],
])('of %s it is said that it was read as text', (query, sentence) => {
  expect(whatWasRead(query, now)).toEqual([expect.stringContaining(sentence)]);
});

test.each([
  '/organi[sz]ation/',
  'date:P30D/',
  'wom?n *ology econom*',
  'film~2',
  'http://x.org/a 12:30 source:b',
  '/a b/c',
])('of %s there is nothing to say', (query) => {
  expect(whatWasRead(query, now)).toEqual([]);
});
