import { basename } from 'node:path';
import type { ImportedFolder, OutcomeCounts } from '../../../contract/index.ts';
import { CarrelError, reasonOf } from '../../failure.ts';
import { getFolder, listImportedFolders, setWatched, watchedFolders } from '../../store/folders.ts';
import { forgetJob } from '../../store/jobs.ts';
import type { Store } from '../../store/open.ts';
import type { Importer } from '../importer.ts';
import { listenTo, type Listener } from './listen.ts';
import { isReachable } from './reachable.ts';

/** How long a folder must be quiet before it is looked through, in milliseconds. */
const QUIET = 1000;

/** How often drives that come and go are looked for, in milliseconds. */
const ROUND = 15_000;

/** Looking through folders may take one part in so many of the time. */
const SHARE = 10;

interface Watched {
  readonly id: number;
  readonly path: string;
  listener: Listener | null;
  state: Exclude<ImportedFolder['state'], 'off'>;
  reason: string | null;
}

/**
 * Keeps watched folders and the archive alike: what changes there is imported by itself, when it has come to rest and no
 * import by hand is under way. A folder that can't be reached is left alone until it is there again, and then looked
 * through once. What the system tells of changes only says that there are some: an import finds out which.
 */
export class FolderWatch {
  readonly #store: Store;
  readonly #importer: Importer;
  readonly #watched = new Map<number, Watched>();
  #running = false;
  #working: Promise<void> = Promise.resolve();
  #round: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #rest = 0;

  constructor(store: Store, importer: Importer) {
    this.#store = store;
    this.#importer = importer;
  }

  /** Begins, for as long as the archive is open: for a program that stays. */
  start(): void {
    this.#running = true;
    this.#round = setInterval(() => void this.look(), ROUND).unref();
    void this.look();
  }

  /** Imported folders, and how the watched ones stand. */
  list(): ImportedFolder[] {
    return listImportedFolders(this.#store.db).map(({ id, path, files, watched, forced }) => {
      const known = watched ? this.#watched.get(id) : undefined;
      const state = watched ? (known?.state ?? 'waiting') : 'off';
      return {
        folder: id,
        path,
        files,
        watched: watched === 1,
        state,
        reason: known?.reason ?? null,
        forcedEncoding: forced,
      };
    });
  }

  /** Begins or ends watching a folder. @throws CarrelError `FOLDER_NOT_FOUND` */
  async set(folder: number, watched: boolean): Promise<void> {
    const found = getFolder(this.#store.db, folder);
    if (!found) throw new CarrelError('FOLDER_NOT_FOUND', undefined, { folder });
    setWatched(this.#store.db, [found.path], watched);
    if (this.#running) await this.look();
  }

  /** Looks which folders are to be watched and are there, and sees to those where something may have changed. */
  look(): Promise<void> {
    this.#working = this.#working.then(() => this.#look()).catch(() => undefined);
    return this.#working;
  }

  async close(): Promise<void> {
    this.#running = false;
    clearInterval(this.#round);
    clearTimeout(this.#soon);
    await this.#working;
    for (const { listener } of this.#watched.values()) await listener?.close();
  }

  async #look(): Promise<void> {
    if (!this.#running) return;
    const wanted = watchedFolders(this.#store.db);
    for (const [id, { listener }] of this.#watched) {
      if (wanted.some((folder) => folder.id === id)) continue;
      this.#watched.delete(id);
      await listener?.close();
    }
    for (const { id, path } of wanted) {
      const one = this.#watched.get(id) ?? { id, path, listener: null, state: 'waiting', reason: null };
      this.#watched.set(id, one);
      await this.#lookAt(one);
    }
  }

  async #lookAt(one: Watched): Promise<void> {
    if (!(await isReachable(this.#store.db, one))) {
      await one.listener?.close();
      Object.assign(one, { listener: null, state: 'unreachable', reason: null });
      return;
    }
    if (one.listener) return;
    try {
      one.listener = await listenTo(one.path, this.#store.folder, {
        onChange: () => this.#noticed(one),
        onError: (thrown) => Object.assign(one, { state: 'failed', reason: watchFailure(thrown) }),
      });
      // What happened while nobody listened.
      this.#noticed(one);
    } catch (thrown) {
      Object.assign(one, { state: 'failed', reason: watchFailure(thrown) });
    }
  }

  #noticed(one: Watched): void {
    if (one.state !== 'failed') one.state = 'waiting';
    this.#soonAgain(Math.max(QUIET, this.#rest));
  }

  #soonAgain(milliseconds: number): void {
    clearTimeout(this.#soon);
    if (!this.#running) return;
    this.#soon = setTimeout(() => {
      this.#working = this.#working.then(() => this.#takeIn()).catch(() => undefined);
    }, milliseconds);
  }

  async #takeIn(): Promise<void> {
    for (const one of this.#watched.values()) {
      if (!this.#running) return;
      if (one.state !== 'waiting' || !(await isReachable(this.#store.db, one))) continue;
      if (this.#importer.isBusy) return this.#soonAgain(QUIET);
      const began = performance.now();
      one.state = 'watching';
      try {
        await this.#import(one);
      } catch (thrown) {
        one.state = 'waiting';
        const patience = thrown instanceof CarrelError && thrown.code === 'IMPORT_RUNNING' ? QUIET : ROUND;
        return this.#soonAgain(patience);
      }
      this.#rest = (performance.now() - began) * SHARE;
    }
  }

  /** A look that brought nothing leaves no record. */
  async #import({ path }: Watched): Promise<void> {
    const request = { paths: [path], names: [basename(path) || path], kind: 'watch' } as const;
    for await (const event of this.#importer.start(request)) {
      if (event.type === 'done' && !broughtAnything(event.summary.counts)) {
        forgetJob(this.#store.db, event.summary.job);
      }
    }
  }
}

function broughtAnything(counts: OutcomeCounts): boolean {
  return Object.entries(counts).some(
    ([outcome, count]) => count > 0 && outcome !== 'unchanged' && outcome !== 'skipped',
  );
}

function watchFailure(thrown: unknown): string {
  return `The system can’t watch this folder: ${reasonOf(thrown)}. Import it again by hand to take changes in.`;
}
