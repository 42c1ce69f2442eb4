/**
 * The one analyser: what the index holds, what a query looks up and what a highlight covers all come from here.
 *
 * A text becomes two kinds of tokens:
 * - *running* tokens, one after another, the positions that phrases and nearness count in;
 * - *joined* tokens beside them (`cooperate` for `co-operate`, `loreal` for `L'Oréal`, the last character of a run of
 *   Chinese), that make another spelling of the same words findable. The index holds them behind the running ones.
 */

/** One distinct word as analysed under one language. */
export interface Word {
  /** Folded and stemmed: what the index holds. Never empty, no ASCII but letters and digits. */
  readonly term: string;
  /** Folded only. */
  readonly exact: string;
}

/**
 * Takes one token: `[start, end)` in UTF-16 code units of the text. `joined` is true for a token beside the running ones;
 * it covers the same characters as they do.
 */
export type Visit = (word: Word, start: number, end: number, joined: boolean) => void;

/** Hands the tokens of a text to `visit`, in order. `language` is an ISO 639-1 code, or null for no stemming. */
export function eachToken(_text: string, _language: string | null, _visit: Visit): void {
  throw new Error('not yet');
}

/** The terms of a text as the index holds them: running ones in order, then joined ones, separated by single spaces. */
export function indexTerms(_text: string, _language: string | null): string {
  throw new Error('not yet');
}
