import type { Quotation } from '../../contract/index.ts';
import type { WordRun } from './runs.ts';
import { placeOf, type WordSequence } from './words.ts';

type Ranges = readonly (readonly [start: number, end: number])[];

/** Shorter than this, words between quotation marks are a title or a term. */
const LEAST = 4;

interface Quoted extends WordRun {
  readonly in: Quotation['quotedIn'];
}

/**
 * The parts of shared runs that stand in quotation marks on either side: in the order of the left text. A quotation with
 * a changed word comes in parts.
 */
export function quotations(
  runs: readonly WordRun[],
  left: WordSequence,
  right: WordSequence,
  quoted: { readonly left: Ranges; readonly right: Ranges },
): Quotation[] {
  const inLeft = wordsWithin(left, quoted.left);
  const inRight = wordsWithin(right, quoted.right);
  return runs
    .flatMap((run) => partsOf(run, inLeft, inRight))
    .filter(({ words }) => words >= LEAST)
    .map((part) => ({
      left: placeOf(left, part.left, part.words),
      right: placeOf(right, part.right, part.words),
      words: part.words,
      quotedIn: part.in,
    }));
}

/** For each word the number of the quotation it stands in, from 1, or 0. */
function wordsWithin({ starts, ends }: WordSequence, ranges: Ranges): Int32Array {
  const within = new Int32Array(starts.length);
  let word = 0;
  ranges.forEach(([start, end], index) => {
    while (word < starts.length && starts[word]! < start) word++;
    while (word < starts.length && ends[word]! <= end) within[word++] = index + 1;
  });
  return within;
}

/** Cuts a run where a quotation begins or ends on either side. */
function partsOf(run: WordRun, inLeft: Int32Array, inRight: Int32Array): Quoted[] {
  const parts: Quoted[] = [];
  for (let from = 0; from < run.words;) {
    const [here, there] = [inLeft[run.left + from], inRight[run.right + from]];
    let to = from + 1;
    while (to < run.words && inLeft[run.left + to] === here && inRight[run.right + to] === there) to++;
    if (here || there) {
      const side = here && there ? 'both' : here ? 'left' : 'right';
      parts.push({ left: run.left + from, right: run.right + from, words: to - from, in: side });
    }
    from = to;
  }
  return parts;
}
