import type { SharedRun } from '../../contract/index.ts';
import { sharedRuns } from './runs.ts';
import { WordNumbers, type WordSequence } from './words.ts';

/** What two texts share, and how many words each has by the same count. */
export interface TextComparison {
  readonly leftWords: number;
  readonly rightWords: number;
  readonly shared: SharedRun[];
}

/**
 * What two canonical texts share word for word, whatever the case, accents and punctuation: runs of at least `minWords`
 * words in the order of the left text, each from the first letter of its first word to the last of its last.
 */
export function compareTexts(leftText: string, rightText: string, minWords: number): TextComparison {
  const numbers = new WordNumbers();
  const left = numbers.read(leftText);
  const right = numbers.read(rightText);
  const shared = sharedRuns(left.ids, right.ids, minWords).map((run) => ({
    left: place(left, run.left, run.words),
    right: place(right, run.right, run.words),
    words: run.words,
  }));
  return { leftWords: left.ids.length, rightWords: right.ids.length, shared };
}

function place(sequence: WordSequence, first: number, words: number): [number, number] {
  return [sequence.starts[first]!, sequence.ends[first + words - 1]!];
}
