import { partsOf } from '../search/clauses.ts';

/** A single word or phrase, which can have another beside it. */
const TERM = /^(?:[\p{L}\p{M}\p{N}'’.-]+\*?|["“][^"“”]+["”])$/u;

/** The search for places where a word stands within three words of what was searched; of a longer search, with it. */
export function besideWord(query: string, word: string): string {
  const [first, ...filters] = partsOf(query);
  if (first !== undefined && TERM.test(first) && filters.every((part) => /^-?\p{L}+:/u.test(part))) {
    return [`${first} NEAR/2 ${word}`, ...filters].join(' ');
  }
  return `(${query.trim()}) "${word}"`;
}
