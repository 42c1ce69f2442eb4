import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { reasonOf } from '../failure.ts';
import type { ReadFile, Wanted } from './read.ts';
import { reasons, TIME_LIMIT } from './reasons.ts';
import type { Batch } from './worker.ts';

/** One core is the engine's own; and beyond this many threads its writing is what everyone waits for. */
const MOST_THREADS = 8;

/** What one thread may hold, in MB: enough for the largest file in every form it takes. */
const THREAD_MEMORY = 1024;

/** How often a thread is looked after, in milliseconds. */
const WATCH = 250;

/** How often a batch is offered that no thread even begins, before it is plain that none can. */
const ATTEMPTS = 5;

/** Threads that read files. What a file does to its thread, be it for ever or fatal, is that file's failure only. */
export class Readers {
  readonly threads = Math.min(Math.max(availableParallelism() - 1, 1), MOST_THREADS);
  readonly #timeLimit: number;
  readonly #pool: Piscina<Batch, readonly ReadFile[]>;
  #closed = false;

  /** @param worker the module with {@link readBatch} */
  constructor(worker = workerFile, timeLimit = TIME_LIMIT) {
    this.#timeLimit = timeLimit;
    this.#pool = new Piscina({
      filename: worker.href,
      minThreads: this.threads,
      maxThreads: this.threads,
      // One at work and one at hand, so that a thread never waits while the engine is busy writing.
      concurrentTasksPerWorker: 2,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
    });
  }

  /** Reads files in one thread, in order. Rejects when closed, or when threads can't be had at all. */
  async read(files: readonly Wanted[], attempt = 1): Promise<readonly ReadFile[]> {
    if (files.length === 0) return [];
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const watch = this.#watch(begun);
    try {
      return await this.#pool.run({ files, begun }, { signal: watch.signal });
    } catch (thrown) {
      const at = Atomics.load(begun, 0) - 1;
      if (this.#closed || (at === -1 && attempt === ATTEMPTS)) throw thrown;
      if (at === -1) return await this.read(files, attempt + 1);
      const culprit = files[at]!;
      const failed = watch.signal.aborted ? reasons.timeout : reasons.crashed(reasonOf(thrown));
      return [
        ...(await this.read(files.slice(0, at))),
        // Alone it may get through, if others in its thread had used up the memory.
        ...(files.length > 1 && !watch.signal.aborted
          ? await this.read([culprit])
          : [{ ok: false, reason: failed } as const]),
        ...(await this.read(files.slice(at + 1))),
      ];
    } finally {
      watch.stop();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool.destroy();
  }

  /** A signal that goes off when one file has been at work for too long. */
  #watch(begun: Int32Array<SharedArrayBuffer>): { readonly signal: AbortSignal; stop(): void } {
    const overdue = new AbortController();
    let at = 0;
    let since = performance.now();
    const timer = setInterval(() => {
      const now = Atomics.load(begun, 0);
      if (now === 0 || now !== at) {
        at = now;
        since = performance.now();
      } else if (performance.now() - since > this.#timeLimit) overdue.abort();
    }, WATCH);
    timer.unref();
    return { signal: overdue.signal, stop: () => clearInterval(timer) };
  }
}

/** The module that runs in threads: beside this file in the sources, beside the bundle in the built program. */
export const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
);
