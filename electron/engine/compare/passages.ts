import { extend, type Match } from './extend.ts';
import type { WordRun } from './runs.ts';
import { rareSeeds } from './seeds.ts';

/** A passage both sequences have: the runs of equal words it is made of, in order on both sides, and their words together. */
export interface WordPassage {
  readonly runs: readonly WordRun[];
  readonly words: number;
}

/** So many words more a passage has to share of which no run alone is long enough. */
const FOR_BROKEN = 2;

/**
 * The passages two sequences share, in the order of the left one, no two overlapping there. Seeds are the exact runs of
 * `minWords` words or more, the longest first, then short rare ones; each is extended to both sides over changed words.
 * What a passage covers no later seed begins in.
 */
export function sharedPassages(
  left: Int32Array,
  right: Int32Array,
  exact: readonly WordRun[],
  minWords: number,
): readonly WordPassage[] {
  const taken = new Uint8Array(left.length);
  const isFree = (at: number) => taken[at] === 0;
  const longestFirst = exact.toSorted((a, b) => b.words - a.words || a.left - b.left);
  const passages: WordPassage[] = [];
  for (const seed of [...longestFirst, ...rareSeeds(left, right)]) {
    if (!isWhollyFree(taken, seed)) continue;
    const runs = grown(left, right, seed, isFree);
    const words = runs.reduce((sum, run) => sum + run.words, 0);
    const longest = Math.max(...runs.map((run) => run.words));
    if (longest < minWords && words < minWords + FOR_BROKEN) continue;
    const last = runs.at(-1)!;
    taken.fill(1, runs[0]!.left, last.left + last.words);
    passages.push({ runs, words });
  }
  return passages.sort((a, b) => a.runs[0]!.left - b.runs[0]!.left);
}

function isWhollyFree(taken: Uint8Array, { left, words }: WordRun): boolean {
  return taken.subarray(left, left + words).every((mark) => mark === 0);
}

function grown(
  left: Int32Array,
  right: Int32Array,
  seed: WordRun,
  isFree: (at: number) => boolean,
): readonly WordRun[] {
  const before = extend(left, right, [seed.left - 1, seed.right - 1], -1, isFree).reverse();
  const after = extend(left, right, [seed.left + seed.words, seed.right + seed.words], 1, isFree);
  return joined([...runsOf(before), seed, ...runsOf(after)]);
}

function runsOf(matches: readonly Match[]): WordRun[] {
  return matches.map(([left, right]) => ({ left, right, words: 1 }));
}

/** Runs that follow each other without a gap on either side, as one. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.left + last.words === run.left && last.right + last.words === run.right) {
      result[result.length - 1] = { ...last, words: last.words + run.words };
    } else result.push(run);
  }
  return result;
}
