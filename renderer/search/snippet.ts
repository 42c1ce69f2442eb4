import type { Highlight, Passage } from '../../electron/contract/index.ts';

/** Characters that fit into the first line and a half of a result. */
const IN_SIGHT = 88;

/** Characters kept before the first hit where the beginning is left out. */
const LEAD = 56;

/**
 * The text of a passage, opened late enough for its first hit to be seen before the lines run out. What is left out at
 * the beginning shows as `…`; cuts fall between words.
 */
export function snippetOf({ text, highlights }: Pick<Passage, 'text' | 'highlights'>): {
  readonly text: string;
  readonly highlights: readonly Highlight[];
} {
  const first = highlights[0]?.[0] ?? 0;
  if (first <= IN_SIGHT) return { text, highlights };
  const space = text.slice(first - LEAD, first).search(/\s\S/);
  const cut = space < 0 ? first : first - LEAD + space + 1;
  const shift = 2 - cut;
  return {
    text: `… ${text.slice(cut)}`,
    highlights: highlights.map(([start, end]): Highlight => [start + shift, end + shift]),
  };
}
