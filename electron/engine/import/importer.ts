import type { FollowedEvent, ImportEvent, ImportKind, ImportSummary } from '../../contract/index.ts';
import { CarrelError, reasonOf } from '../failure.ts';
import { isPending } from '../pending.ts';
import type { SearchIndex } from '../search/index.ts';
import { listJobs, runningJobs, settleRunningJobs } from '../store/jobs.ts';
import type { Store } from '../store/open.ts';
import { obstacleIn, writeObstacle } from '../store/obstacle.ts';
import { takeImportLock, type ImportLock } from './lock.ts';
import type { Progress } from './progress.ts';
import { Readers } from './read/readers.ts';
import { RereadRun, type RereadRequest } from './reread.ts';
import { rootsOf } from './walk/roots.ts';
import { ImportRun } from './run.ts';

/** Time between two events, in milliseconds. */
const TICK = 100;

const KEPT = 'What was imported so far is kept.';

/** What is to be imported. */
export interface ImportRequest {
  /** Absolute. */
  readonly paths: readonly string[];
  /** What was chosen, as names for a person. */
  readonly names: readonly string[];
  readonly kind?: Exclude<ImportKind, 'reread'>;
  /** Reads files that look unchanged too. */
  readonly verify?: boolean;
}

/** An import that has begun its record and is to do its work. */
interface Run {
  readonly progress: Progress;
  work(): Promise<ImportSummary>;
}

/** An import under way. */
interface Underway {
  readonly job: number;
  readonly progress: Progress;
  readonly work: Promise<ImportSummary>;
  readonly cancel: AbortController;
}

/**
 * Imports into one archive, one at a time. An import goes on whether anybody listens or not, until it is done, cancelled,
 * or the archive closes.
 */
export class Importer {
  readonly #store: Store;
  readonly #index: SearchIndex;
  readonly #readers = new Readers();
  readonly #closing = new AbortController();
  #underway: Underway | null = null;
  /** Resolves when the next import begins. */
  #next = Promise.withResolvers<void>();

  constructor(store: Store, index: SearchIndex) {
    this.#store = store;
    this.#index = index;
    this.#settleInterrupted();
  }

  /**
   * Begins an import and says how far it is, at most ten times a second; the summary comes last.
   * @throws CarrelError `IMPORT_RUNNING`, also when another program imports; `WRITE_FAILED` when the archive can't be written
   */
  start(request: ImportRequest): AsyncGenerator<ImportEvent> {
    const { paths, names, kind = 'import', verify = false } = request;
    const underway = this.#begin(
      (signal) =>
        new ImportRun(
          this.#store,
          this.#index,
          this.#readers,
          { roots: rootsOf(paths), names, kind, verify },
          signal,
        ),
    );
    return events(underway);
  }

  /** The same for files that are read again from what is kept of them. */
  reread(request: RereadRequest): AsyncGenerator<ImportEvent> {
    return events(
      this.#begin((signal) => new RereadRun(this.#store, this.#index, this.#readers, request, signal)),
    );
  }

  /** Imports what is chosen, to its end, which the signal brings about early. */
  async *run(
    paths: readonly string[],
    names: readonly string[],
    signal?: AbortSignal,
  ): AsyncGenerator<ImportEvent> {
    const started = this.start({ paths, names });
    const { job } = this.#underway!;
    const cancel = () => this.cancel(job);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      yield* started;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** The events of whatever import runs, now or later, until the signal goes off. An import that broke down ends with its summary too. */
  async *follow(signal: AbortSignal = this.#closing.signal): AsyncGenerator<FollowedEvent> {
    const over = AbortSignal.any([signal, this.#closing.signal]);
    const ended = new Promise<void>((resolve) => over.addEventListener('abort', () => resolve()));
    while (!over.aborted) {
      const next = this.#next.promise;
      const underway = this.#underway;
      if (underway) {
        try {
          yield* events(underway);
        } catch (thrown) {
          yield { type: 'failed', job: underway.job, message: reasonOf(thrown) };
        }
      }
      if (this.#underway === underway) await Promise.race([next, ended]);
    }
  }

  /** Stops an import between files; one that has ended already is left alone. */
  cancel(job: number): void {
    if (this.#underway?.job === job) this.#underway.cancel.abort();
  }

  /** Whether an import runs, in this program. */
  get isBusy(): boolean {
    return this.#underway !== null;
  }

  /** Imports, newest first. */
  history(): ImportSummary[] {
    this.#settleInterrupted();
    return listJobs(this.#store.db);
  }

  /** Does something that no import may run beside. @throws CarrelError `IMPORT_RUNNING` */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = this.#lock();
    try {
      settleRunningJobs(this.#store.db);
      return await work();
    } finally {
      lock.release();
    }
  }

  /** Stops what is under way, keeping what is committed. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#underway?.work.catch(ignore);
    await this.#readers.stop();
  }

  #begin(make: (signal: AbortSignal) => Run): Underway {
    const lock = this.#lock();
    try {
      settleRunningJobs(this.#store.db);
      const cancel = new AbortController();
      const run = make(AbortSignal.any([cancel.signal, this.#closing.signal]));
      const { job } = run.progress.event();
      const underway: Underway = { job, progress: run.progress, work: this.#finish(run, lock), cancel };
      underway.work.catch(ignore);
      this.#underway = underway;
      this.#next.resolve();
      this.#next = Promise.withResolvers();
      return underway;
    } catch (thrown) {
      lock.release();
      throw writeObstacle(this.#store.folder, thrown, KEPT);
    }
  }

  async #finish(run: Run, lock: ImportLock): Promise<ImportSummary> {
    try {
      return await this.#index.whileBusy(() => run.work());
    } catch (thrown) {
      throw writeObstacle(this.#store.folder, thrown, KEPT);
    } finally {
      this.#underway = null;
      lock.release();
      // Postings are merged while nobody waits; what stays undone is done after the next opening.
      this.#index.catchUp(this.#closing.signal).catch(ignore);
    }
  }

  #lock(): ImportLock {
    const lock = takeImportLock(this.#store.folder);
    if (lock) return lock;
    throw new CarrelError('IMPORT_RUNNING', undefined, { job: runningJobs(this.#store.db)[0] ?? 0 });
  }

  /** A job that claims to be running while nobody has the right to import was cut off. */
  #settleInterrupted(): void {
    if (runningJobs(this.#store.db).length === 0) return;
    const lock = takeImportLock(this.#store.folder);
    if (!lock) return;
    try {
      settleRunningJobs(this.#store.db);
    } catch (thrown) {
      // On a full disk it still claims to be running: no reason not to open the archive.
      if (obstacleIn(thrown) === undefined) throw thrown;
    } finally {
      lock.release();
    }
  }
}

/** Whoever stops listening leaves the import alone. */
async function* events({ progress, work }: Underway): AsyncGenerator<ImportEvent> {
  yield progress.event();
  while (await isPending(work, TICK)) yield progress.event();
  yield { type: 'done', summary: await work };
}

function ignore(): void {}
