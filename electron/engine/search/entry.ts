import type { Block } from '../../contract/index.ts';

/**
 * One article made ready for the index. It is computed from plain values so that import workers can do it;
 * `SearchIndex.put` stores it.
 */
export interface IndexEntry {
  /** Analysed terms of the title and of the text, separated by single spaces, one for each word in order. */
  readonly title: string;
  readonly body: string;
  /** Language the terms were stemmed under (ISO 639-1), or null. */
  readonly language: string | null;
  /** Number of words in the text. */
  readonly words: number;
}

/** What an entry is made of. `language` is what the source declares, if it does. */
export interface EntrySource {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** Analyses an article for the index. */
export function prepareEntry(_source: EntrySource): IndexEntry {
  throw new Error('not yet');
}
