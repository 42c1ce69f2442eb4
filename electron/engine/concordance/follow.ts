import { setTimeout } from 'node:timers/promises';
import type { ConcordanceProgress } from '../../contract/index.ts';
import type { Concordance } from './concordance.ts';

/** Time between two tellings of how far it is, in milliseconds. */
const TELLING = 200;

/**
 * Reads a concordance and tells how far it is; aborted, it stops reading.
 * @param counted reads every article to count its hits, however many lines there are
 */
export async function* followConcordance(
  concordance: Concordance,
  signal: AbortSignal,
  counted = false,
): AsyncGenerator<ConcordanceProgress> {
  const isDone = () => (counted ? concordance.isRead : concordance.progress.done);
  const reading = counted ? concordance.readAll(signal) : concordance.readLines(signal);
  // Whoever stops listening between two tellings doesn't learn that it was aborted.
  reading.catch(() => undefined);
  while (!isDone()) {
    await Promise.race([reading, setTimeout(TELLING, undefined, { signal, ref: false })]);
    if (!isDone()) yield concordance.progress;
  }
  await reading;
  yield concordance.progress;
}
