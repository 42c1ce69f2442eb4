import { setTimeout } from 'node:timers/promises';
import type { ImportEvent, ImportSummary } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import type { SearchIndex } from '../search/index.ts';
import { listJobs, runningJobs, settleRunningJobs } from '../store/jobs.ts';
import type { Store } from '../store/open.ts';
import { writeObstacle } from '../store/obstacle.ts';
import { takeImportLock, type ImportLock } from './lock.ts';
import { Readers } from './readers.ts';
import { rootsOf } from './roots.ts';
import { ImportRun } from './run.ts';

/** Time between two events, in milliseconds. */
const TICK = 100;

const KEPT = 'What was imported so far is kept.';

/** Imports into one archive, one at a time. */
export class Importer {
  readonly #store: Store;
  readonly #index: SearchIndex;
  readonly #readers = new Readers();
  readonly #closing = new AbortController();
  #underway: Promise<unknown> = Promise.resolve();

  constructor(store: Store, index: SearchIndex) {
    this.#store = store;
    this.#index = index;
    this.#settleInterrupted();
  }

  /**
   * Imports files and folders and says how far it is, at most ten times a second; the summary comes last. Whoever stops
   * listening, or aborts, stops the import between files.
   * @param paths absolute
   * @param names what was chosen, as names for a person
   * @throws CarrelError `IMPORT_RUNNING`, also when another program imports; `WRITE_FAILED` when the archive can't be written
   */
  async *run(
    paths: readonly string[],
    names: readonly string[],
    signal: AbortSignal = this.#closing.signal,
  ): AsyncGenerator<ImportEvent> {
    const left = new AbortController();
    const run = this.#begin(paths, names, AbortSignal.any([left.signal, this.#closing.signal, signal]));
    try {
      yield run.progress.event();
      while (await isPending(run.work)) yield run.progress.event();
      yield { type: 'done', summary: await run.work };
    } finally {
      left.abort();
      await this.#underway;
    }
  }

  /** Imports, newest first. */
  history(): ImportSummary[] {
    this.#settleInterrupted();
    return listJobs(this.#store.db);
  }

  /** Stops what is under way, keeping what is committed. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#underway;
    await this.#readers.stop();
  }

  #begin(paths: readonly string[], names: readonly string[], signal: AbortSignal) {
    const lock = takeImportLock(this.#store.folder);
    if (!lock) {
      throw new CarrelError('IMPORT_RUNNING', undefined, { job: runningJobs(this.#store.db)[0] ?? 0 });
    }
    try {
      settleRunningJobs(this.#store.db);
      const run = new ImportRun(
        this.#store,
        this.#index,
        this.#readers,
        { roots: rootsOf(paths), names },
        signal,
      );
      const work = this.#finish(run, lock);
      this.#underway = work.then(ignore, ignore);
      return { progress: run.progress, work };
    } catch (thrown) {
      lock.release();
      throw writeObstacle(this.#store.folder, thrown, KEPT);
    }
  }

  async #finish(run: ImportRun, lock: ImportLock): Promise<ImportSummary> {
    try {
      return await run.work();
    } catch (thrown) {
      throw writeObstacle(this.#store.folder, thrown, KEPT);
    } finally {
      lock.release();
      // Postings are merged while nobody waits; what stays undone is done after the next opening.
      this.#index.catchUp(this.#closing.signal).catch(ignore);
    }
  }

  /** A job that claims to be running while nobody has the right to import was cut off. */
  #settleInterrupted(): void {
    if (runningJobs(this.#store.db).length === 0) return;
    const lock = takeImportLock(this.#store.folder);
    if (!lock) return;
    settleRunningJobs(this.#store.db);
    lock.release();
  }
}

/** Whether something is still going on after a tick. */
async function isPending(work: Promise<unknown>): Promise<boolean> {
  const tick = new AbortController();
  const over = () => false;
  try {
    return await Promise.race([work.then(over, over), setTimeout(TICK, true, { signal: tick.signal })]);
  } finally {
    tick.abort();
  }
}

function ignore(): void {}
