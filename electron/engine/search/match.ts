import type { TermSequence } from './lookup.ts';

/** A word in any of its forms: the sequences of `termSequences`. `exact`: the typed form, folded; hits of it count more. */
export interface WordItem {
  readonly kind: 'word';
  readonly alternatives: readonly TermSequence[];
  readonly exact?: readonly TermSequence[];
}

/**
 * Exactly these words in a row, unstemmed: the sequences of `exactSequences` for a phrase, of `beginningForms` for an
 * unfinished word. Highlighted as a whole.
 */
export interface PhraseItem {
  readonly kind: 'phrase';
  readonly alternatives: readonly TermSequence[];
}

/** All of `items` with at most `distance` other words between the first and the last of them; each is highlighted. */
export interface NearItem {
  readonly kind: 'near';
  readonly items: readonly (WordItem | PhraseItem)[];
  readonly distance: number;
}

export type MatchItem = WordItem | PhraseItem | NearItem;

/** What a query positively looks for, whatever its connectives; a query compiles to it. */
export type Matcher = readonly MatchItem[];

/** One place in a text: `[start, end)` in UTF-16 code units, and the index in the matcher of what stands there. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly item: number;
  /** It stands there as it was typed, not only with the same stem. */
  readonly exact: boolean;
  /** Number of its first word in the text, from 0. */
  readonly position: number;
}

/** Every hit in a text, in order. Where two overlap the longer one stays, unless they are of different items. */
export function findHits(_text: string, _language: string | null, _matcher: Matcher): readonly Hit[] {
  throw new Error('not yet');
}
