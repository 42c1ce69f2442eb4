import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningForms, exactSequences, termSequences } from '../../../../electron/engine/search/lookup.ts';
import {
  findHits,
  type Matcher,
  type NearItem,
  type PhraseItem,
  type WordItem,
} from '../../../../electron/engine/search/passages/match.ts';
import { readTokens } from '../../../../electron/engine/search/analyse/tokens.ts';
import { anyLanguage, anyText } from '../analyse/arbitrary.ts';

const languages = ['en', 'es', 'ja', null];

function word(typed: string): WordItem {
  const [alternatives, exact] = [termSequences(typed, languages), exactSequences(typed, languages)];
  return { kind: 'word', alternatives, exact };
}

function phrase(typed: string): PhraseItem {
  return { kind: 'phrase', alternatives: exactSequences(typed, languages) };
}

function beginning(typed: string): PhraseItem {
  return { kind: 'phrase', alternatives: beginningForms(typed, languages) };
}

function near(distance: number, ...items: NearItem['items']): NearItem {
  return { kind: 'near', items, distance };
}

function marked(text: string, matcher: Matcher, language: string | null = 'en'): readonly string[] {
  return findHits(text, language, matcher).map(({ start, end }) => text.slice(start, end));
}

test('a word is marked in all its forms, whole and only itself', () => {
  const text = 'Elections were held. The elected, electing an “election’s” re-election; electric.';
  expect(marked(text, [word('election')])).toEqual([
    'Elections',
    'elected',
    'electing',
    'election',
    're-election'.slice(3),
  ]);
});

test('a hit tells whether it stands there as typed', () => {
  const hits = findHits('The Strike: strikes go on', 'en', [word('strike')]);
  expect(hits.map(({ exact, position }) => ({ exact, position }))).toEqual([
    { exact: true, position: 1 },
    { exact: false, position: 2 },
  ]);
});

test('a phrase is marked as a whole, and only where its words stand exactly so', () => {
  const text = 'The wage deal; wage deals; a deal on wages; the wage, deal and WAGE\n  DEAL.';
  expect(marked(text, [phrase('wage deal')])).toEqual(['wage deal', 'wage, deal', 'WAGE\n  DEAL']);
});

test('a word being typed is marked as the whole word it begins', () => {
  expect(marked('Elections, elected, electric, select', [beginning('elect')])).toEqual([
    'Elections',
    'elected',
    'electric',
  ]);
});

test('of characters without spaces exactly those asked for are marked', () => {
  const text = '東京都の年、2021年度。京都';
  expect(marked(text, [word('京都')], 'ja')).toEqual(['京都', '京都']);
  expect(marked(text, [word('年')], 'ja')).toEqual(['年', '年']);
  expect(marked(text, [word('東京都の')], 'ja')).toEqual(['東京都の']);
  expect(marked('ああああ', [word('ああ')], 'ja')).toEqual(['ああ', 'ああ']);
});

describe('nearness', () => {
  const text = 'strike one two harbour three four five six strike seven harbour';

  test('marks both words where few enough others stand between, in any order', () => {
    expect(
      findHits(text, 'en', [near(2, word('harbour'), word('strike'))]).map(({ start }) => start),
    ).toEqual([
      text.indexOf('strike'),
      text.indexOf('harbour'),
      text.lastIndexOf('strike'),
      text.lastIndexOf('harbour'),
    ]);
    expect(marked(text, [near(1, word('strike'), word('harbour'))])).toEqual(['strike', 'harbour']);
    expect(marked(text, [near(0, word('strike'), word('harbour'))])).toEqual([]);
  });

  test('takes phrases and beginnings', () => {
    expect(marked(text, [near(3, phrase('one two'), beginning('fo'))])).toEqual(['one two', 'four']);
  });

  test('needs all of three', () => {
    expect(marked(text, [near(5, word('one'), word('three'), word('five'))])).toEqual([
      'one',
      'three',
      'five',
    ]);
    expect(marked(text, [near(3, word('one'), word('three'), word('five'))])).toEqual([]);
  });

  test('agrees with trying every pair', () => {
    const letters = fc.array(fc.constantFrom('aa', 'bb', 'cc'), { maxLength: 20 });
    fc.assert(
      fc.property(letters, fc.nat(4), (words, distance) => {
        const isPair = (one: string, other: string) => ['aabb', 'bbaa'].includes(one + other);
        const isNear = (index: number) =>
          words.some((other, at) => isPair(words[index]!, other) && Math.abs(at - index) - 1 <= distance);
        const expected = words.flatMap((_, index) => (isNear(index) ? [index] : []));
        const hits = findHits(words.join(' '), null, [near(distance, word('aa'), word('bb'))]);
        expect(hits.map(({ position }) => position)).toEqual(expected);
      }),
    );
  });
});

test('hits of several items come in the order of the text, each under its item', () => {
  const hits = findHits('a wage deal for the harbour', 'en', [
    word('harbour'),
    word('wage'),
    phrase('wage deal'),
  ]);
  expect(hits.map(({ item, start }) => [item, start])).toEqual([
    [2, 2],
    [1, 2],
    [0, 20],
  ]);
});

test('nothing looked for, nothing found', () => {
  expect(findHits('some text', 'en', [])).toEqual([]);
  expect(findHits('some text', 'en', [word('—')])).toEqual([]);
  expect(findHits('', 'en', [word('text')])).toEqual([]);
});

test('every hit covers words that are analysed as what was looked for', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, fc.nat(), (text, language, at) => {
      const tokens = readTokens(text, language);
      if (tokens.words.length === 0) return;
      const one = tokens.words[at % tokens.words.length]!;
      const item: WordItem = { kind: 'word', alternatives: [{ terms: [one.term], prefix: false }] };
      const hits = findHits(text, language, [item]);
      expect(hits.length).toBeGreaterThan(0);
      for (const { start, end } of hits) {
        const { words, joined } = readTokens(text.slice(start, end), language);
        const inside = [...words, ...joined.map(({ word: whole }) => whole)];
        expect(inside.map(({ term }) => term)).toContain(one.term);
      }
    }),
  );
});
