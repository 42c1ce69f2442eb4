/**
 * What to look for in the index: these terms one right after another. With `prefix`, the last one may go on
 * (a single Chinese character is looked up as the beginning of a pair; FTS5: `"a b" *`).
 */
export interface TermSequence {
  readonly terms: readonly string[];
  readonly prefix: boolean;
}

/**
 * The alternatives under which typed words stand in an index whose articles are in `languages` (null: articles without
 * one): any of the sequences finds them. One word mostly gives one sequence of one term for each way of stemming it;
 * `co-operate` gives `co operate` and `cooperate`; `東京都` gives `東京 京都`. Empty if there is no word in it.
 * For a phrase give the whole phrase.
 */
export function termSequences(
  _typed: string,
  _languages: readonly (string | null)[],
): readonly TermSequence[] {
  throw new Error('not yet');
}

/** As {@link termSequences}, of unstemmed forms: what {@link PhraseItem} is verified on. */
export function exactSequences(
  _typed: string,
  _languages: readonly (string | null)[],
): readonly TermSequence[] {
  throw new Error('not yet');
}

/**
 * Where an unfinished word may lead (`electio`, from `electio*` or the last word while typing): sequences for the index.
 * The index holds stems, so the word it becomes may stand there shorter than what is typed (`elect`); a match on such
 * a sequence may be of another word. {@link beginningForms} tells for sure.
 */
export function beginningTerms(
  _typed: string,
  _languages: readonly (string | null)[],
): readonly TermSequence[] {
  throw new Error('not yet');
}

/** What an unfinished word is verified on in a text, as a {@link PhraseItem}. */
export function beginningForms(
  _typed: string,
  _languages: readonly (string | null)[],
): readonly TermSequence[] {
  throw new Error('not yet');
}
