import type { Block, Comparison, Difference, SharedPassage } from '../../contract/index.ts';
import { chain } from './chain.ts';
import { commonIn } from './common/common.ts';
import { sharedPassages, type WordPassage } from './passages.ts';
import { quotations } from './quotations.ts';
import { quotedRanges } from './quoted.ts';
import { sharedRuns } from './runs.ts';
import { summarise } from './summary.ts';
import { placeOf, WordNumbers, type WordSequence } from './words.ts';

/** A canonical text with its blocks. */
export interface ComparedText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What two texts share, and how many words each has by the same count. */
export interface TextComparison extends Pick<
  Comparison,
  'shared' | 'passages' | 'quotations' | 'common' | 'summary'
> {
  readonly leftWords: number;
  readonly rightWords: number;
}

/**
 * What two canonical texts share, whatever the case, accents and punctuation: the exact runs of at least `minWords` words,
 * the passages they are part of, quotations, names, dates and figures. Takes time linear in the length of both. Every
 * place begins with the first letter of its first word and ends with the last of its last.
 */
export function compareTexts(left: ComparedText, right: ComparedText, minWords: number): TextComparison {
  const numbers = new WordNumbers();
  const here = numbers.read(left.text);
  const there = numbers.read(right.text);
  const runs = sharedRuns(here.ids, there.ids, minWords);
  const found = sharedPassages(here.ids, there.ids, runs, minWords);
  const passages = inOrder(found.map((passage) => passageOf(passage, here, there)));
  const quoted = {
    left: quotedRanges(left.text, left.blocks),
    right: quotedRanges(right.text, right.blocks),
  };
  return {
    leftWords: here.ids.length,
    rightWords: there.ids.length,
    shared: runs.map((run) => ({
      left: placeOf(here, run.left, run.words),
      right: placeOf(there, run.right, run.words),
      words: run.words,
    })),
    passages,
    quotations: quotations(
      found.flatMap((passage) => passage.runs),
      here,
      there,
      quoted,
    ),
    common: commonIn({ ...left, sequence: here }, { ...right, sequence: there }),
    summary: summarise(passages, left.text, here.ids.length, there.ids.length),
  };
}

type Placed = Omit<SharedPassage, 'inOrder'>;

function inOrder(passages: readonly Placed[]): SharedPassage[] {
  const chained = new Set(chain(passages));
  return passages.map((passage, index) => ({ ...passage, inOrder: chained.has(index) }));
}

function passageOf({ runs, words }: WordPassage, left: WordSequence, right: WordSequence): Placed {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  return {
    left: [left.starts[first.left]!, left.ends[last.left + last.words - 1]!],
    right: [right.starts[first.right]!, right.ends[last.right + last.words - 1]!],
    words,
    differences: runs.slice(1).map((run, index): Difference => {
      const before = runs[index]!;
      const [from, other] = [before.left + before.words, before.right + before.words];
      return {
        left: run.left > from ? placeOf(left, from, run.left - from) : null,
        right: run.right > other ? placeOf(right, other, run.right - other) : null,
      };
    }),
  };
}
