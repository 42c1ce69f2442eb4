import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../electron/engine/compare/compare.ts';
import { foldWord } from '../../../electron/engine/compare/words.ts';
import { canonical } from '../../support/articles.ts';

function sharedText(left: string, right: string, minWords: number): [string, string, number][] {
  return compareTexts(canonical([left]), canonical([right]), minWords).shared.map((run) => [
    left.slice(...run.left),
    right.slice(...run.right),
    run.words,
  ]);
}

describe('two texts', () => {
  test('share a run of words whatever its case, accents, quotes, dashes and line ends', () => {
    const left = 'He said: “Pedro Castillo’s victory in PERÚ — at last” and left.';
    const right = "Nobody doubts that\nPedro Castillo's victory\nin Peru, at last, is real.";
    expect(sharedText(left, right, 5)).toEqual([
      ['Pedro Castillo’s victory in PERÚ — at last', "Pedro Castillo's victory\nin Peru, at last", 7],
    ]);
  });

  test('share nothing where runs are shorter than asked for', () => {
    expect(sharedText('one two three four', 'zero one two three five', 4)).toEqual([]);
    expect(sharedText('one two three four', 'zero one two three five', 3)).toHaveLength(1);
  });

  test('without a word share nothing', () => {
    expect(sharedText('', 'one two three', 2)).toEqual([]);
    expect(sharedText('… — !', '… — !', 2)).toEqual([]);
  });

  test('are compared through soft hyphens, ligatures and full-width letters', () => {
    const left = 'the o\u00ADffice of the ﬁrst minister';
    const right = 'The office of the first ｍｉｎｉｓｔｅｒ.';
    expect(sharedText(left, right, 6)).toEqual([[left, right.slice(0, -1), 6]]);
  });

  test('are compared word by word in a script without spaces', () => {
    const left = '昨日、港の労働者は賃金の引き上げを求めて仕事を止めた。';
    const right = '新聞によると、港の労働者は賃金の引き上げを求めて集まった。';
    const [[shared] = []] = sharedText(left, right, 5);
    expect(shared).toBe('港の労働者は賃金の引き上げを求めて');
  });

  test('share ranges that begin and end with a letter and hold the same words', () => {
    const word = fc.constantFrom('la', 'LA', 'Niña', 'nina', 'o’er', "o'er", 'x', '9');
    const gap = fc.constantFrom(' ', ', ', '\n\n', ' — ', '.” “');
    const text = fc
      .array(fc.tuple(word, gap), { maxLength: 30 })
      .map((parts) => parts.map((part) => part.join('')).join(''));
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const [a, b, words] of sharedText(left, right, 3)) {
          const foldedA = a.match(/[\p{L}\p{N}’']+/gu)!.map(foldWord);
          expect(foldedA).toEqual(b.match(/[\p{L}\p{N}’']+/gu)!.map(foldWord));
          expect(foldedA).toHaveLength(words);
          for (const side of [a, b]) expect(side).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
        }
      }),
    );
  });
});
