import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { finder } from '../../../renderer/reader/text/find.ts';

function found(text: string, sought: string): string[] {
  return finder(text)(sought).map(({ start, end }) => text.slice(start, end));
}

test('case and accents do not count', () => {
  expect(found('Perú, PERU, peru', 'Peru')).toEqual(['Perú', 'PERU', 'peru']);
  expect(found('El Peru', 'perú')).toEqual(['Peru']);
});

test('an accent written as a character of its own belongs to what is found', () => {
  expect(found('Peru\u0301 libre', 'peru')).toEqual(['Peru\u0301']);
  expect(found('pe\u0301ru libre', 'libre')).toEqual(['libre']);
});

test('kinds of quotes, dashes and blanks do not count', () => {
  expect(found('the council’s “no” – again', `council's "no" - again`)).toEqual(['council’s “no” – again']);
});

test('letters that change their length keep their places', () => {
  expect(found('İstanbul, 𝔸stanbul, istanbul', 'istanbul')).toEqual(['İstanbul', 'istanbul']);
});

test('vowel signs of Indic scripts count, vowel points of Hebrew and Arabic do not', () => {
  expect(found('की कि', 'कि')).toEqual(['कि']);
  expect(found('שָׁלוֹם', 'שלום')).toEqual(['שָׁלוֹם']);
});

test('nothing is found for blanks', () => {
  expect(found('a b', '  ')).toEqual([]);
});

test('whatever is cut out of a text is found in it, at ranges that read the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = Array.from(text);
      const [from, to] = [a % characters.length, b % characters.length].sort((x, y) => x - y);
      const sought = characters.slice(from, to! + 1).join('');
      fc.pre(finder(sought)(sought).length > 0);
      const ranges = finder(text)(sought);
      expect(ranges.length).toBeGreaterThan(0);
      for (const { start, end } of ranges) {
        expect(finder(text.slice(start, end))(sought)).toEqual([{ start: 0, end: end - start }]);
      }
    }),
  );
});
