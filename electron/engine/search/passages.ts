import type { Block, Highlight, Passage } from '../../contract/index.ts';
import type { Hit, Matcher } from './match.ts';

/** What passages are cut from. */
export interface PassageSource {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface PassageOptions {
  readonly count: number;
  /** Aimed-at length in UTF-16 code units. */
  readonly length: number;
}

/** The best passages, best first; the opening paragraph without highlights where there is no hit. */
export function bestPassages(
  _article: PassageSource,
  _hits: readonly Hit[],
  _options?: PassageOptions,
): readonly Passage[] {
  throw new Error('not yet');
}

/** Where a title matches. */
export function highlightTitle(
  _title: string,
  _language: string | null,
  _matcher: Matcher,
): readonly Highlight[] {
  throw new Error('not yet');
}
