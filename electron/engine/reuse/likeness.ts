import { sharedRuns } from '../compare/runs.ts';
import { WordNumbers } from '../compare/words.ts';

/** Words of a run that counts as shared. */
const RUN = 5;

/** How much two texts share, as parts of each of them, from 0 to 1. */
export interface Likeness {
  readonly ofOne: number;
  readonly ofOther: number;
}

/** What part of each text stands in the other, in runs of {@link RUN} words or more. */
export function likenessOf(one: string, other: string): Likeness {
  const numbers = new WordNumbers();
  const [left, right] = [numbers.read(one).ids, numbers.read(other).ids];
  const words = sharedRuns(left, right, RUN).reduce((sum, run) => sum + run.words, 0);
  return { ofOne: share(words, left.length), ofOther: share(words, right.length) };
}

function share(words: number, of: number): number {
  return of === 0 ? 0 : Math.min(1, words / of);
}

/** Most of the longer text is in the shorter one; or nearly all of the shorter one in a text not much longer. */
const OF_LONGER = 0.6;
const OF_SHORTER = { share: 0.85, length: 0.4 };

/** Whether one text is the other again: reprinted, cut, or with some of it rewritten. */
export function areNearDuplicates({ ofOne, ofOther }: Likeness): boolean {
  const [less, more] = ofOne < ofOther ? [ofOne, ofOther] : [ofOther, ofOne];
  return less >= OF_LONGER || (more >= OF_SHORTER.share && less >= OF_SHORTER.length);
}
