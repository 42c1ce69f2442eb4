import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';

/** How long one transaction gathers, in milliseconds. To bring it to disk, index included, takes about as long again. */
const SLICE = 16;

/**
 * Writes in short transactions and lets the engine answer between them.
 * @param write does some of the work, in one transaction, until it is told that time is over; returns whether there is more
 */
export async function inSlices(db: Database, write: (isOver: () => boolean) => boolean): Promise<void> {
  const slice = db.transaction(() => {
    const end = performance.now() + SLICE;
    return write(() => performance.now() >= end);
  });
  let more: boolean;
  do {
    more = slice.immediate();
    await setImmediate();
  } while (more);
}
