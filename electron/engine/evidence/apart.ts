import { askThread } from '../import/read/thread.ts';
import type { Read, ReadRequest } from './read.ts';

/** How long a document may take to be read, in milliseconds. */
const PATIENCE = 60_000;

/** How much memory reading it may take, in bytes: what a file unpacks to lies outside of what a thread can be held to. */
const MEMORY = 1024 * 1024 * 1024;

/** How often that is looked at, in milliseconds. */
const LOOK = 50;

/** Reads a document in a thread of its own, which is ended when it takes too long or too much. */
export async function readApart(path: string, signal: AbortSignal): Promise<Read> {
  const limit = new AbortController();
  const before = process.memoryUsage.rss();
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > MEMORY) limit.abort();
  }, LOOK);
  const request: ReadRequest = { kind: 'document', path };
  try {
    return await askThread<Read>(
      request,
      AbortSignal.any([signal, limit.signal, AbortSignal.timeout(PATIENCE)]),
    );
  } catch {
    signal.throwIfAborted();
    return { kind: 'unreadable', reason: 'Reading it takes more time or memory than any honest document.' };
  } finally {
    clearInterval(watch);
  }
}
