import { Worker } from 'node:worker_threads';

/**
 * What a thread may hold, in MB: enough for the largest file in every form it takes. Of that what is young: V8 would
 * let it grow to a hundred, for no gain with what lives as short as a file on its way through.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 };

/** Beside this file in the sources, beside the bundle in the built program. */
const module = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Starts a thread of the engine, which answers the messages of `worker.ts`. */
export function startThread(source: URL = module): Worker {
  return new Worker(source, { resourceLimits: MEMORY });
}

/**
 * Asks a thread of its own one question, and ends it. Rejects when the thread dies or the signal goes off; what it was
 * about in SQLite then, it ends before it is gone, and nobody waits for that.
 */
export async function askThread<Answer>(
  question: object,
  signal?: AbortSignal,
  source?: URL,
): Promise<Answer> {
  signal?.throwIfAborted();
  const thread = startThread(source);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The thread ended without an answer.')));
      thread.postMessage(question);
    });
  } finally {
    const ended = thread.terminate();
    if (!signal?.aborted) await ended;
  }
}
