import { beginningForms, exactSequences, termSequences } from '../lookup.ts';
import type { Matcher, PhraseItem, WordItem } from './match.ts';

/** Words as they were typed. */
export interface Typed {
  readonly text: string;
  /** Just these words in a row. */
  readonly quoted: boolean;
  /** The last of them may go on. */
  readonly prefix: boolean;
}

/**
 * What words typed for something that is not in the index, such as notes, look for in it: the same forms as in articles.
 * Empty if there is no word in them.
 * @param languages as in {@link termSequences}
 */
export function matcherOf({ text, quoted, prefix }: Typed, languages: readonly (string | null)[]): Matcher {
  const items: readonly (WordItem | PhraseItem)[] = [
    quoted
      ? { kind: 'phrase', alternatives: exactSequences(text, languages) }
      : { kind: 'word', alternatives: termSequences(text, languages) },
    { kind: 'phrase', alternatives: prefix ? beginningForms(text, languages) : [] },
  ];
  return items.filter(({ alternatives }) => alternatives.length > 0);
}
