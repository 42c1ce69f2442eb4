import type { CheckRequest } from '../../import/read/worker.ts';
import { checkIndex } from '../../search/indexing/index-check.ts';
import type { Problem } from './problem.ts';
import { Steps } from './steps.ts';
import { checkTruth } from './truth.ts';

/** Checks an archive, or its index against it, in a thread of the engine. */
export function answerCheck({ path, index, steps }: CheckRequest): readonly Problem[] {
  const counted = steps && new Steps(steps);
  return index === undefined ? checkTruth(path, counted) : checkIndex(path, index, counted);
}
