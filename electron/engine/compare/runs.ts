import { SuffixAutomaton } from './automaton.ts';

/** `words` equal words from index `left` of one sequence and from index `right` of the other. */
export interface WordRun {
  readonly left: number;
  readonly right: number;
  readonly words: number;
}

/**
 * The runs of at least `minWords` words that two sequences share, in the order of the left one, no two overlapping there.
 *
 * Every run is as long as it can be. The longest are taken first; what a longer run leaves of a shorter one waits for
 * its turn by its new length. A run that stands several times on both sides is paired first with first, second with second.
 */
export function sharedRuns(left: Int32Array, right: Int32Array, minWords: number): readonly WordRun[] {
  return pairRepeats(
    takeLongestFirst(longestRuns(left, right, minWords), left.length, minWords),
    left,
    right,
  );
}

/** All runs that can't be extended to either side; they may overlap, none lies within another. */
function longestRuns(left: Int32Array, right: Int32Array, minWords: number): readonly WordRun[] {
  const { lengths, ends } = new SuffixAutomaton(right).match(left);
  const runs: WordRun[] = [];
  lengths.forEach((words, end) => {
    const goesOn = lengths[end + 1] === words + 1;
    if (words >= minWords && !goesOn)
      runs.push({ left: end - words + 1, right: ends[end]! - words + 1, words });
  });
  return runs;
}

function takeLongestFirst(runs: readonly WordRun[], leftWords: number, minWords: number): readonly WordRun[] {
  const byLength: WordRun[][] = [];
  for (const run of runs) (byLength[run.words] ??= []).push(run);
  // For every word already taken, the bounds of its run, so that a taken stretch is crossed in one step; 0 is free.
  const takenFrom = new Int32Array(leftWords);
  const takenTo = new Int32Array(leftWords);
  const taken: WordRun[] = [];
  for (let words = byLength.length - 1; words >= minWords; words--) {
    for (const run of byLength[words] ?? []) {
      let from = run.left;
      let to = run.left + run.words;
      while (from < to && takenTo[from]! > 0) from = takenTo[from]!;
      while (to > from && takenTo[to - 1]! > 0) to = takenFrom[to - 1]!;
      if (to - from < minWords) continue;
      const free: WordRun = { left: from, right: run.right + from - run.left, words: to - from };
      if (free.words < words) {
        (byLength[free.words] ??= []).push(free);
      } else {
        takenFrom.fill(from, from, to);
        takenTo.fill(to, from, to);
        taken.push(free);
      }
    }
  }
  return taken.sort((a, b) => a.left - b.left);
}

/** The automaton knows the first place of a run only; a run met again on the left takes the next place on the right. */
function pairRepeats(runs: readonly WordRun[], left: Int32Array, right: Int32Array): readonly WordRun[] {
  const latest = new Map<string, number>();
  return runs.map((run) => {
    const content = left.subarray(run.left, run.left + run.words);
    const key = content.join(' ');
    const before = latest.get(key);
    const place = before === undefined ? run.right : indexOfRun(right, content, before + run.words);
    const paired = place === -1 ? run : { ...run, right: place };
    latest.set(key, paired.right);
    return paired;
  });
}

function indexOfRun(words: Int32Array, run: Int32Array, from: number): number {
  const first = run[0]!;
  for (let at = words.indexOf(first, from); at !== -1; at = words.indexOf(first, at + 1)) {
    if (run.every((word, offset) => words[at + offset] === word)) return at;
  }
  return -1;
}
