import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { reasonOf } from '../../thrown.ts';
import type { ReadFile, Wanted } from './read.ts';
import { reasons, TIME_LIMIT } from '../reasons.ts';
import { startThread } from './thread.ts';
import type { Batch } from './worker.ts';

/** With more threads than this the engine's writing is what everyone waits for. */
const MOST_THREADS = 4;

/** Batches given to one thread: one at work and one at hand, so that it never waits while the engine is busy writing. */
const BATCHES_AT_ONCE = 2;

/** A thread that waits instead of working, for a slow drive or for its turn on a busy machine, may take this many times as long. */
const WAITING = 10;

/** How often the threads are looked after, in milliseconds. */
const WATCH = 250;

/** How long threads are kept that have nothing to do, in milliseconds. */
const IDLE = 10_000;

interface Job {
  readonly batch: Batch;
  readonly resolve: (files: readonly ReadFile[]) => void;
  readonly reject: (thrown: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Given to it and not yet answered; the first one is at work. */
  readonly jobs: Job[];
  /** It has answered once: its module could be loaded. */
  proven: boolean;
  at: Step | undefined;
}

/** The file a thread is at, by job and number, and its last sign of life there. */
interface Step {
  readonly job: Job | undefined;
  readonly file: number;
  readonly sign: number;
  /** When it was first seen there, and how much it had worked until then. */
  readonly since: number;
  readonly worked: Promise<NodeJS.CpuUsage | undefined>;
}

/** A thread ended while it was at a file of a batch. */
class ThreadLost extends Error {
  /** Index of the file. */
  readonly at: number;
  readonly overdue: boolean;

  constructor(at: number, overdue: boolean, cause: unknown) {
    super(reasonOf(cause));
    this.at = at;
    this.overdue = overdue;
  }
}

/**
 * Threads that read files. What a file does to its thread, be it for ever or fatal, is the failure of that file alone.
 * They start when needed and end when they have been idle for a while.
 */
export class Readers {
  readonly size = Math.min(availableParallelism(), MOST_THREADS);
  readonly #source: URL | undefined;
  readonly #timeLimit: number;
  readonly #threads = new Set<Thread>();
  readonly #overdue = new WeakSet<Thread>();
  #queue: Job[] = [];
  #watch: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param source another module than `worker.ts` that answers batches */
  constructor(source?: URL, timeLimit = TIME_LIMIT) {
    this.#source = source;
    this.#timeLimit = timeLimit;
  }

  /** Starts the threads for so many batches, which takes them a while, before there is something to read. */
  warm(batches: number): void {
    clearTimeout(this.#idle);
    while (this.#threads.size < Math.min(batches, this.size)) this.#start();
  }

  /** Reads files in one thread, in order. Rejects when it is stopped, or when threads can't be had at all. */
  async read(files: readonly Wanted[]): Promise<readonly ReadFile[]> {
    if (files.length === 0) return [];
    try {
      return await this.#enqueue(files);
    } catch (thrown) {
      if (!(thrown instanceof ThreadLost)) throw thrown;
      const { at, overdue, message } = thrown;
      const alone = files.length === 1;
      const reason = overdue ? reasons.timeout : reasons.crashed(message);
      return [
        ...(await this.read(files.slice(0, at))),
        // Alone it may get through, if the others had used up the memory.
        ...(alone || overdue ? [{ ok: false, reason } as const] : await this.read([files[at]!])),
        ...(await this.read(files.slice(at + 1))),
      ];
    }
  }

  /** Drops everything that is to be read, and ends the threads. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    clearInterval(this.#watch);
    this.#watch = undefined;
    const threads = [...this.#threads];
    this.#threads.clear();
    const jobs = [...threads.flatMap((thread) => thread.jobs), ...this.#queue];
    this.#queue = [];
    for (const job of jobs) job.reject(new Error('Reading was stopped.'));
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #enqueue(files: readonly Wanted[]): Promise<readonly ReadFile[]> {
    const begun = new Int32Array(new SharedArrayBuffer(8));
    return new Promise((resolve, reject) => {
      this.#queue.push({ batch: { kind: 'read', files, begun }, resolve, reject });
      this.#distribute();
    });
  }

  /** Gives what waits to the threads that have least to do. */
  #distribute(): void {
    if (this.#queue.length > 0) {
      const underway = [...this.#threads].reduce((sum, { jobs }) => sum + jobs.length, 0);
      this.warm(underway + this.#queue.length);
      this.#watch ??= setInterval(() => this.#lookAfter(), WATCH);
    }
    for (let load = 0; load < BATCHES_AT_ONCE; load += 1) {
      for (const thread of this.#threads) {
        if (thread.jobs.length > load) continue;
        const job = this.#queue.shift();
        if (!job) return;
        thread.jobs.push(job);
        thread.worker.ref();
        thread.worker.postMessage(job.batch);
      }
    }
  }

  #start(): void {
    const worker = startThread(this.#source);
    const thread: Thread = { worker, jobs: [], proven: false, at: undefined };
    this.#threads.add(thread);
    let cause: unknown = new Error('its thread ended');
    worker.unref();
    worker.on('error', (thrown) => (cause = thrown));
    worker.on('exit', () => this.#lose(thread, cause));
    worker.on('message', (files: readonly ReadFile[]) => {
      thread.proven = true;
      thread.jobs.shift()?.resolve(files);
      if (thread.jobs.length === 0) worker.unref();
      this.#distribute();
      if ([...this.#threads].every(({ jobs }) => jobs.length === 0)) this.#rest();
    });
  }

  /** A thread is gone: the file it was at is to blame, and what else it had goes to others. */
  #lose(thread: Thread, cause: unknown): void {
    if (!this.#threads.delete(thread)) return;
    const [job, ...others] = thread.jobs;
    this.#queue.unshift(...others);
    if (job) {
      const at = Atomics.load(job.batch.begun, 0) - 1;
      if (at >= 0) job.reject(new ThreadLost(at, this.#overdue.has(thread), cause));
      else if (thread.proven) this.#queue.unshift(job);
      else job.reject(cause);
    }
    this.#distribute();
  }

  /** Ends threads that have been at one file for too long. */
  #lookAfter(): void {
    const since = performance.now();
    for (const thread of this.#threads) {
      const job = thread.jobs[0];
      const file = job ? Atomics.load(job.batch.begun, 0) : 0;
      const sign = job ? Atomics.load(job.batch.begun, 1) : 0;
      const { at } = thread;
      if (!at || file === 0 || job !== at.job || file !== at.file || sign !== at.sign) {
        thread.at = { job, file, sign, since, worked: workOf(thread.worker) };
      } else if (since - at.since > this.#timeLimit * WAITING) this.#giveUp(thread);
      else if (since - at.since > this.#timeLimit) void this.#giveUpIfAtWork(thread, at);
    }
  }

  async #giveUpIfAtWork(thread: Thread, at: Step): Promise<void> {
    const before = await at.worked;
    const work = await workOf(thread.worker, before);
    const milliseconds = work ? (work.user + work.system) / 1000 : 0;
    if (thread.at === at && milliseconds > this.#timeLimit) this.#giveUp(thread);
  }

  #giveUp(thread: Thread): void {
    this.#overdue.add(thread);
    void thread.worker.terminate();
  }

  #rest(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.stop(), IDLE).unref();
  }
}

/** What a thread's processor did, since `before`; undefined for one that has ended. Unanswered while it waits for the system. */
async function workOf(worker: Worker, before?: NodeJS.CpuUsage): Promise<NodeJS.CpuUsage | undefined> {
  return worker.cpuUsage(before).catch(() => undefined);
}
