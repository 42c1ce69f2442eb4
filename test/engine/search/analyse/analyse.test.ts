import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachToken } from '../../../../electron/engine/search/analyse/analyse.ts';
import { fold } from '../../../../electron/engine/search/analyse/fold.ts';
import { formOf, MAX_FORM } from '../../../../electron/engine/search/analyse/form.ts';
import { anyLanguage, anyText } from './arbitrary.ts';

interface Token {
  readonly term: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly isJoined: boolean;
}

function analyse(text: string, language: string | null): readonly Token[] {
  const tokens: Token[] = [];
  eachToken(text, language, (word, start, end, isJoined) => {
    tokens.push({ ...word, start, end, isJoined });
  });
  return tokens;
}

/** Exact forms; joined ones with a plus. */
function forms(text: string, language: string | null = null): string {
  return analyse(text, language)
    .map(({ exact, isJoined }) => (isJoined ? `+${exact}` : exact))
    .join(' ');
}

test.each([
  ['The U.S. and the U.S.A.', 'the us and the usa'],
  ['e.g. Mr J.K.Rowling', 'eg mr jk rowling'],
  ['They don’t: it’s the workers’ strike', 'they dont it the workers strike'],
  ["rock 'n' roll, rock'n'roll", 'rock n roll rocknroll'],
  ['co-operate', 'co operate +cooperate'],
  ["mother-in-law's", 'mother in law +motherinlaw'],
  ['state-of-the-art', 'state of the art +stateoftheart'],
  ['one-two-three-four-five', 'one two three four five'],
  ['well- and ill-disposed --x', 'well and ill disposed +illdisposed x'],
  ['COVID-19, 2021-06-07, 10-15', 'covid 19 +covid19 2021 06 07 10 15'],
  ['1,000 1.234.567,89 1 000 2’000', '1000 1234567·89 1 000 2000'],
  ['1\u00A0000 and 5\u202F000', '1000 and 5000'],
  ['3.5 3,5 3.5m 0.75', '3·5 3·5 3·5m 0·75'],
  ['10.15.7 192.168.0.1 1,2,3 2019,2020', '10 15 7 192 168 0 1 1 2 3 2019 2020'],
  ['In 2019.The 1990s, 20th', 'in 2019 the 1990s 20th'],
  ['C++, C# and F#; C and A+', 'cplusplus csharp and fsharp c and a'],
  ['john.smith@example.org', 'john smith example org'],
  ['https://news.example/a_b?c=d', 'https news example a b c d'],
  ['#hashtag @name', 'hashtag name'],
  ['H₂O, CO₂, m², word¹', 'h2o co2 m word'],
  ['"quoted" (word)', 'quoted word'],
])('%s is analysed as %s', (text, expected) => {
  expect(forms(text)).toBe(expected);
});

test.each([
  ['fr', "L'été d’autres, aujourd'hui, qu'il", 'ete autres aujourdhui il'],
  ['it', "dell'arte, un'amica, c'è", 'arte amica e'],
  ['ca', "l'aigua, col·lecció", 'aigua colleccio'],
  ['en', "L'Oréal, Côte d'Ivoire, O'Brien", 'oreal +loreal cote ivoire +divoire obrien'],
  ['tr', "Türkiye'nin, Ankara’da", 'turkiye ankara'],
  ['tr', "O'Brien'ın, L'Oréal'in", 'obrien oreal +loreal'],
  ['he', 'צה"ל ארה״ב', 'צהל ארהב'],
  ['ja', '東京都は。年', '東京 京都 都は +は 年'],
  ['ja', '体重60㎏', '体重 +重 60 kg'],
  ['zh', '买iPhone手机3部', '买 iphone 手机 +机 3 部'],
  ['ko', '한국어 위키', '한국 국어 +어 위키 +키'],
  ['th', 'น้ำท่วม', 'น้ำ ำท่ ท่ว วม +ม'.normalize('NFKD')],
  ['ja', 'U.S.の', 'us の'],
  ['zh', '𠮷野家', '𠮷野 野家 +家'],
] as const)('%s: %s is analysed as %s', (language, text, expected) => {
  expect(forms(text, language)).toBe(expected);
});

test('words of a language meet in their stem, words of none stay as they are', () => {
  const terms = (text: string, language: string | null) => analyse(text, language).map(({ term }) => term);
  expect(new Set(terms('elect elected election elections', 'en'))).toEqual(new Set(['elect']));
  expect(new Set(terms('publicación publicacion publicaciones', 'es')).size).toBe(1);
  expect(new Set(terms('házban házból házak', 'hu')).size).toBe(1);
  expect(terms('elect elected', null)).toEqual(['elect', 'elected']);
  expect(terms('elect elected', 'xx')).toEqual(['elect', 'elected']);
});

test('a word too long to be one is cut, and still covered as a whole', () => {
  const text = `see ${'x'.repeat(100_000)} there`;
  const [, long] = analyse(text, 'en');
  expect(long).toMatchObject({ exact: 'x'.repeat(MAX_FORM), start: 4, end: 100_004 });
});

test.each([
  'א"',
  'a-',
  "a'",
  'a.',
  '1,',
  '1.',
  '1,000',
  '東',
  'か\u3099',
  'e\u0301',
  '\u0301',
  'a\u200B',
  '\uD800',
  '-',
  'C#',
])('a text of nothing but “%s” is analysed', (piece) => {
  const text = piece.repeat(50_000);
  for (const { start, end } of analyse(text, 'en')) expect(end - start).toBeGreaterThan(0);
});

/** No white space, no capitals, no ASCII but letters and digits. */
const TERM = /^(?:[a-z0-9]|[^\p{ASCII}\s])+$/u;

test('what the index splits at never stands in a term, and no term is empty', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      for (const { term, exact } of analyse(text, language)) {
        expect(term).toMatch(TERM);
        expect(exact).toMatch(TERM);
      }
    }),
  );
});

test('every token covers text that says the same', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      for (const { exact, start, end } of analyse(text, language)) {
        const covered = text.slice(start, end);
        expect(formOf(covered)).toBe(exact);
        const isPlain = /^[\p{L}\p{M}]+$/u.test(covered);
        expect(isPlain ? fold(covered).replaceAll(' ', '').slice(0, MAX_FORM) : exact).toBe(exact);
      }
    }),
  );
});

test('running tokens are in order and overlap only as pairs of characters do', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const running = analyse(text, language).filter(({ isJoined }) => !isJoined);
      running.forEach((token, index) => {
        const before = running[index - 1];
        expect(token.start).toBeLessThan(token.end);
        if (!before) return;
        expect(token.start).toBeGreaterThan(before.start);
        expect(token.end).toBeGreaterThan(before.end);
        const shared = text.slice(token.start, before.end);
        expect(shared).toMatch(/^(?:\p{L}[\p{M}\p{Cf}\p{Cs}\u1160-\u11FFﾞﾟ]*)?$/u);
      });
    }),
  );
});

test('two texts with white space between them are analysed as each by itself', () => {
  fc.assert(
    fc.property(anyText, anyText, anyLanguage, (first, second, language) => {
      const offset = first.length + 1;
      const inPlace = analyse(second, language).map(({ term, exact, start, end, isJoined }) => {
        return { term, exact, start: start + offset, end: end + offset, isJoined };
      });
      expect(analyse(`${first} ${second}`, language)).toMatchObject([
        ...analyse(first, language),
        ...inPlace,
      ]);
    }),
  );
});
