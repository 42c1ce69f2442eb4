import { setTimeout } from 'node:timers/promises';
import type { ConcordanceProgress } from '../../contract/index.ts';
import type { Concordance } from './concordance.ts';

/** Time between two tellings of how far it is, in milliseconds. */
const TELLING = 200;

/** Reads a concordance to its end and tells how far it is; aborted, it stops reading. */
export async function* followConcordance(
  concordance: Concordance,
  signal: AbortSignal,
): AsyncGenerator<ConcordanceProgress> {
  const reading = concordance.readAll(signal);
  // Whoever stops listening between two tellings doesn't learn that it was aborted.
  reading.catch(() => undefined);
  while (!concordance.progress.done) {
    await Promise.race([reading, setTimeout(TELLING, undefined, { signal, ref: false })]);
    if (!concordance.progress.done) yield concordance.progress;
  }
  await reading;
  yield concordance.progress;
}
