import { fold } from './fold.ts';

/** Languages that elide an article or pronoun before a vowel and write an apostrophe for it. */
const ELIDING = new Set(['ca', 'fr', 'it', 'pt']);

/** What they elide. */
const ELIDED = new Set(
  (
    'l d j m t s n c v qu jusqu lorsqu puisqu quoiqu ' +
    'un dell nell sull all dall coll quell quest bell sant gl degl dagl negl agl'
  ).split(' '),
);

/** What of it names and loan words bring along into other languages: `L'Oréal`, `Côte d'Ivoire`, `Teatro dell'Arte`. */
const ELIDED_IN_NAMES = new Set(['l', 'd', 'qu', 'dell', 'nell', 'sull', 'all', 'dall']);

/** The part of a word with apostrophes that is the word itself, as offsets into it. */
export interface Core {
  readonly start: number;
  readonly end: number;
  /** The word is looked for with what was elided, too: `L'Oréal` as `Oréal` and as `Loreal`. */
  readonly isWholeToo: boolean;
}

/**
 * Takes the English possessive ('s) and what Turkish appends to a name from the end of a word, and an elided article from
 * its beginning. Every other apostrophe stays inside its word: `don't`, `O'Brien`, `rock'n'roll`, `aujourd'hui`.
 *
 * @param apostrophes offsets of the apostrophes in the word, at least one, each between two letters
 */
export function coreOf(word: string, apostrophes: readonly number[], language: string | null): Core {
  const first = apostrophes[0]!;
  const end = endOfName(word, apostrophes, language);
  const isEliding = language !== null && ELIDING.has(language);
  const isElided = first < end && (isEliding ? ELIDED : ELIDED_IN_NAMES).has(fold(word.slice(0, first)));
  return { start: isElided ? first + 1 : 0, end, isWholeToo: isElided && !isEliding };
}

function endOfName(word: string, apostrophes: readonly number[], language: string | null): number {
  const last = apostrophes[apostrophes.length - 1]!;
  const isPossessive = last === word.length - 2 && /s$/i.test(word);
  // Behind a single letter it is part of the name in Turkish, too: O'Brien'ın.
  const turkish = language === 'tr' ? apostrophes.find((at) => at > 1) : undefined;
  return turkish ?? (isPossessive ? last : word.length);
}
