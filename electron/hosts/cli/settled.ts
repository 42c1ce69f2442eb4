import { setTimeout } from 'node:timers/promises';
import type { Engine } from '../../engine/engine.ts';
import { findable } from './command.ts';

/** How long a search waits for articles that aren't indexed yet, in milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Waits for the index to catch up with the archive, but not for ever: after an update it may have to be made anew, and
 * an answer says what it lacks.
 */
export async function settled(engine: Engine, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const moment = setTimeout(LONGEST_WAIT, undefined, { signal: over.signal, ref: false }).catch(
    () => undefined,
  );
  await Promise.race([findable(engine, signal), moment]);
  over.abort();
  signal.throwIfAborted();
}
