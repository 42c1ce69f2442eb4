import type { Range } from '../../contract/index.ts';

/** A text without its typography, and the way back to the places of the text it was made of. */
export interface PlainText {
  readonly text: string;
  /** The range of the original that a range of `text` was made of. */
  readonly source: (range: Range) => Range;
}

/** How the same thing is written by different hands and programs, what for it, in the order of trying. */
const SHAPES: readonly (readonly [pattern: string, plain: string])[] = [
  [String.raw`[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]+`, ''],
  [String.raw`(?<=\d)[\u2010-\u2015\u2212](?=\d)`, '-'],
  [String.raw`\s*(?:[\u2013-\u2015\u2E3A\u2E3B]|--+)\s*|\s+[-\u2010\u2011\u2212]\s+`, '\u2014'],
  [String.raw`[\u2010-\u2012\u2212]`, '-'],
  [String.raw`\u2026|\.(?:\s?\.){2,3}`, '\u2026'],
  [
    String.raw`[\u201C-\u201F\u00AB\u00BB\u2033\u300C-\u300F\uFF02]|\u2018\u2018|\u2019\u2019|''|` + '``',
    '"',
  ],
  [String.raw`[\u2018-\u201B\u2039\u203A\u02BC\u2032\uFF07\u0060\u00B4]`, "'"],
  [String.raw`\s+`, ' '],
];

/** Letters with their marks apart, ligatures and the like: whatever Unicode takes for another way of writing. */
const COMPOSED = String.raw`\P{M}\p{M}+|[\uFB00-\uFB06\u2460-\u24FF\uFF01-\uFF5E]`;

const UNTIDY = new RegExp([...SHAPES.map(([pattern]) => `(${pattern})`), COMPOSED].join('|'), 'gu');

/**
 * A text as quotations are compared: one shape of quotation marks, dashes, ellipses and white space, Unicode composed,
 * nothing invisible. Letters, capitals and all other punctuation stay.
 */
export function plainText(text: string): PlainText {
  let plain = '';
  // Where each piece begins: even pieces were copied, odd ones replaced.
  const plainStarts = [0];
  const sourceStarts = [0];
  let at = 0;
  for (const match of text.matchAll(UNTIDY)) {
    const found = match[0];
    const shape = match.slice(1).findIndex((group) => group !== undefined);
    const replaced = shape === -1 ? found.normalize('NFKC') : SHAPES[shape]![1];
    if (replaced === found) continue;
    plain += text.slice(at, match.index);
    plainStarts.push(plain.length);
    sourceStarts.push(match.index);
    plain += replaced;
    at = match.index + found.length;
    plainStarts.push(plain.length);
    sourceStarts.push(at);
  }
  plain += text.slice(at);

  function pieceAt(offset: number): number {
    let low = 0;
    let high = plainStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (plainStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    text: plain,
    source({ start, end }) {
      const first = pieceAt(start);
      const last = pieceAt(Math.max(start, end - 1));
      const isCopied = (piece: number) => piece % 2 === 0;
      return {
        start: sourceStarts[first]! + (isCopied(first) ? start - plainStarts[first]! : 0),
        end: isCopied(last)
          ? sourceStarts[last]! + end - plainStarts[last]!
          : (sourceStarts[last + 1] ?? text.length),
      };
    },
  };
}

/** In small letters, at the same offsets: a letter whose small form is longer stays. */
export function small(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replaceAll(/\p{Lu}/gu, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  });
}
