import { setImmediate } from 'node:timers/promises';
import type { Searcher } from '../searcher.ts';
import { beginningTerms, type TermSequence } from '../lookup.ts';
import { anySequence, inTitle } from './expression.ts';
import { IdSet } from './id-set.ts';
import type { Leaf } from './leaf.ts';

/** How long to go on before the engine answers others, in milliseconds. */
const SLICE = 12;

/** Stand before every letter and behind it. */
const FIRST = '\u0001';
const LAST = '\u{10FFFF}';

/**
 * Articles with words that begin so, for one or two letters with which a tenth of all words begin: FTS5 gathers all of them
 * at once, and nothing else is answered meanwhile. So it is asked for what begins with a letter or two more, one after
 * another.
 */
export async function findBeginning(
  { text, column }: Pick<Leaf, 'text' | 'column'>,
  letters: number,
  searcher: Searcher,
  signal?: AbortSignal,
): Promise<IdSet> {
  let found = IdSet.of([]);
  let end = performance.now() + SLICE;
  for (const sequence of beginningTerms(text, searcher.languages)) {
    for (const part of sequence.prefix ? partsOf(sequence, letters, searcher) : []) {
      const expression = anySequence([part])!;
      found = found.or(searcher.findOnce(column === 'title' ? inTitle(expression) : expression));
      if (performance.now() < end) continue;
      await setImmediate();
      signal?.throwIfAborted();
      end = performance.now() + SLICE;
    }
  }
  return found;
}

/** The same as longer beginnings, and the words that are no longer themselves, as far as there are any in the index. */
function* partsOf(sequence: TermSequence, letters: number, searcher: Searcher): Generator<TermSequence> {
  const { terms } = sequence;
  const begun = terms.at(-1)!;
  for (let from = begun; ;) {
    const term = searcher.termFrom(from);
    if (!term?.startsWith(begun)) return;
    const characters = Array.from(term);
    const isBeginning = characters.length >= letters;
    const start = isBeginning ? characters.slice(0, letters).join('') : term;
    yield { ...sequence, terms: [...terms.slice(0, -1), start], prefix: isBeginning };
    from = start + (isBeginning ? LAST : FIRST);
  }
}
