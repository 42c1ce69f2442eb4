import { languageByFrequentWords } from '../../../search/analyse/frequent-words.ts';

/** `9/11/2014`: November in Madrid, September in New York. */
const AMBIGUOUS = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

/** Languages whose papers all write the day first. */
const DAY_FIRST = new Set('ca cs da de el es fi fr hr it nl no pl pt ro ru sv tr uk'.split(' '));

/** How much of a text tells its language, in UTF-16 code units. */
const BEGINNING = 1500;

/**
 * A line with its dates in slashes written so that they can be read one way only, where the text is beyond doubt in a language
 * that puts the day first; any other line as it is.
 */
export function slashesRead(line: string, text: string): string {
  if (!line.includes('/') || line.search(AMBIGUOUS) === -1) return line;
  const language = languageByFrequentWords(text.slice(0, BEGINNING));
  return language !== null && DAY_FIRST.has(language) ? line.replace(AMBIGUOUS, '$1.$2.$3') : line;
}
