import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginningForms,
  beginningTerms,
  exactSequences,
  type TermSequence,
  termSequences,
} from '../../../electron/engine/search/lookup.ts';
import { findHits } from '../../../electron/engine/search/passages/match.ts';
import { readTokens } from '../../../electron/engine/search/analyse/tokens.ts';
import { anyLanguage, anyText } from './analyse/arbitrary.ts';

function shown(sequences: readonly TermSequence[]): readonly string[] {
  return sequences.map(({ terms, prefix }) => terms.join(' ') + (prefix ? '*' : ''));
}

test('a word is looked up once for each way its languages stem it', () => {
  expect(shown(termSequences('elections', ['en', null]))).toEqual(['elect', 'elections']);
  expect(shown(termSequences('port', ['en', 'fr', 'de', null]))).toEqual(['port']);
  expect(shown(exactSequences('Elections', ['en', 'fr', null]))).toEqual(['elections']);
});

test('hyphens and elisions are looked up in both spellings', () => {
  expect(shown(termSequences('co-operate', [null]))).toEqual(['co operate', 'cooperate']);
  expect(shown(termSequences("L'Oréal", ['en', null]))).toEqual(['oreal', 'loreal']);
  expect(shown(termSequences("L'Oréal", ['fr']))).toEqual(['oreal']);
});

test('characters without spaces are looked up by pairs, a single one as the beginning of a pair', () => {
  expect(shown(termSequences('東京都', ['ja']))).toEqual(['東京 京都']);
  expect(shown(termSequences('年', ['ja']))).toEqual(['年*']);
  expect(shown(termSequences('2021年', ['ja']))).toEqual(['2021 年*']);
  expect(shown(termSequences('年2021', ['ja']))).toEqual(['2021']);
});

test('a phrase is looked up as one sequence for each language', () => {
  expect(shown(termSequences('the elected mayors', ['en', null]))).toEqual([
    'the elect mayor',
    'the elected mayors',
  ]);
  expect(shown(exactSequences('the elected mayors', ['en', null]))).toEqual(['the elected mayors']);
});

test('what has no word in it is looked up as nothing', () => {
  for (const typed of ['', ' ', '--', "''", '…', '👩‍🚀', '\u0301', '\uD800']) {
    expect(termSequences(typed, ['en', null])).toEqual([]);
    expect(beginningTerms(typed, ['en', null])).toEqual([]);
  }
});

test('an unfinished word leads to what begins with it and to the stems it may end up with', () => {
  expect(shown(beginningTerms('electio', ['en']))).toEqual(['electio*', 'elect', 'electi']);
  expect(shown(beginningTerms('happines', ['en']))).toContain('happi');
  expect(shown(beginningTerms('publicac', ['es']))).toContain('public');
  expect(shown(beginningTerms('выбора', ['ru']))).toContain('выбор');
  expect(shown(beginningTerms('elected may', ['en']))).toEqual(['elect may*']);
  expect(shown(beginningTerms('co-op', [null]))).toEqual(['co op*', 'coop*']);
  expect(shown(beginningTerms('東', ['ja']))).toEqual(['東*']);
  expect(shown(beginningTerms('東京', ['ja']))).toEqual(['東京']);
});

test.each([
  ['en', 'elections'],
  ['en', 'happiness'],
  ['en', 'nationalities'],
  ['en', 'running'],
  ['es', 'publicaciones'],
  ['fr', 'manifestations'],
  ['de', 'Verhandlungen'],
  ['ru', 'забастовками'],
])('%s: every beginning of %s finds it in the index and in the text', (language, word) => {
  const { words } = readTokens(word, language);
  for (let length = 1; length <= word.length; length++) {
    const typed = word.slice(0, length);
    const leads = beginningTerms(typed, [language]).some(({ terms: [term], prefix }) =>
      prefix ? words[0]!.term.startsWith(term!) : words[0]!.term === term,
    );
    expect([typed, leads]).toEqual([typed, true]);
    const forms = beginningForms(typed, [language]);
    expect(findHits(word, language, [{ kind: 'phrase', alternatives: forms }])).toHaveLength(1);
  }
});

/** Whether what is typed finds the text as a word, a phrase and a beginning; true if there is no word in it. */
function isFound(typed: string, text: string, language: string | null): boolean {
  const archive = ['en', language, null];
  const items = [
    { kind: 'word', alternatives: termSequences(typed, archive) },
    { kind: 'phrase', alternatives: exactSequences(typed, archive) },
    { kind: 'phrase', alternatives: beginningForms(typed, archive) },
  ] as const;
  return items.every((item) => item.alternatives.length === 0 || findHits(text, language, [item]).length > 0);
}

test('any words of a text, typed as they stand there, find it', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, fc.nat(), fc.nat(4), (text, language, at, more) => {
      const words = text.split(/[ \n]+/);
      const first = at % words.length;
      expect(isFound(words.slice(first, first + more + 1).join(' '), text, language)).toBe(true);
    }),
  );
});

test('any characters in a row of a script without spaces find the text', () => {
  const characters = [
    '東',
    '京',
    'ガ',
    'ｶﾞ',
    'が',
    'か\u3099',
    '한',
    '한'.normalize('NFD'),
    'น้',
    'า',
    'ខ្',
    'ລ',
    '𠮷',
    '々',
  ];
  const run = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(run, fc.nat(), fc.nat(11), anyLanguage, (parts, at, more, language) => {
      const first = at % parts.length;
      expect(isFound(parts.slice(first, first + more + 1).join(''), `${parts.join('')}。`, language)).toBe(
        true,
      );
    }),
  );
});

test('upper case and missing accents find the same', () => {
  const words = [
    'Perú',
    'élections',
    'Müller',
    'Łódź',
    'Dvořák',
    'København',
    'İstanbul',
    'ações',
    'știri',
    'Αθήνα',
  ];
  for (const language of ['es', 'fr', 'de', 'pl', 'cs', 'da', 'tr', 'pt', 'ro', 'el', null]) {
    for (const word of words) {
      const bare = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
      const alternatives = shown(termSequences(word, [language]));
      expect(shown(termSequences(word.toUpperCase(), [language]))).toEqual(alternatives);
      expect(shown(termSequences(bare, [language]))).toEqual(alternatives);
    }
  }
});
