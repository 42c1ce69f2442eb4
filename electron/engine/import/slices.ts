import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';

/** How long one piece of writing may keep the engine from answering, in milliseconds. */
const SLICE = 15;

/**
 * Writes in short transactions and lets the engine answer between them.
 * @param write does some of the work, in one transaction, until it is told that time is over; returns whether there is more
 */
export async function inSlices(db: Database, write: (isOver: () => boolean) => boolean): Promise<void> {
  const slice = db.transaction(() => {
    const end = performance.now() + SLICE;
    return write(() => performance.now() >= end);
  });
  while (slice.immediate()) await setImmediate();
}
