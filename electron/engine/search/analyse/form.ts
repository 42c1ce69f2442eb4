import { fold } from './fold.ts';

/** Longest form of a word, in UTF-16 code units: what is longer (a key, a picture as text) is cut. */
export const MAX_FORM = 64;

/** Stands for the decimal separator in the index, where ASCII punctuation would part a term. */
const DECIMAL = '·';

/** Code units of a word that are looked at. */
const LOOKED_AT = 4 * MAX_FORM;

const PLAIN = /^[A-Za-z0-9]+$/;
/** `ʹʻʼ` are letters to Unicode, but apostrophes to the people who type them. */
const PUNCTUATION = /[\p{P}\p{S}\p{Z}\p{C}ʹʻʼ]/gu;
const THOUSANDS = /(?<=\d)[.,'’\u00A0\u2009\u202F](?=\d{3}(?!\d))/g;
const FRACTION = /(?<=\d)[.,](?=\d)/;

/**
 * The form in which a word of a text is compared: folded, without punctuation. `don’t` is `dont`, `U.S.` is `us`,
 * `1,000` is `1000`, `3.5` and `3,5` are `3·5`, `C++` is `cplusplus` and `C#` is `csharp`. Empty if there is no word in it.
 */
export function formOf(word: string): string {
  const folded = PLAIN.test(word) ? word.toLowerCase() : unusualForm(word.slice(0, LOOKED_AT));
  return folded.length > MAX_FORM ? cut(folded) : folded;
}

function unusualForm(word: string): string {
  if (/^[a-z]\+\+$/i.test(word)) return `${word[0]!.toLowerCase()}plusplus`;
  if (/^[a-z]#$/i.test(word)) return `${word[0]!.toLowerCase()}sharp`;
  if (!/^\d/.test(word)) return fold(word).replace(PUNCTUATION, '');
  const [whole, fraction] = word.replace(THOUSANDS, '').split(FRACTION, 2) as [string, string?];
  const parts = [whole, fraction].filter((part) => part !== undefined);
  return parts.map((part) => fold(part).replace(PUNCTUATION, '')).join(DECIMAL);
}

function cut(form: string): string {
  const end = form.codePointAt(MAX_FORM - 1)! > 0xffff ? MAX_FORM - 1 : MAX_FORM;
  return form.slice(0, end);
}
