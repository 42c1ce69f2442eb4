import { existsSync, statSync } from 'node:fs';
import type { ReadOnly } from '../contract/index.ts';
import { noteDamage } from './archive/damage/marker.ts';
import { takeRestored } from './archive/damage/restored.ts';
import { openArchive, type Opened } from './archive/opening.ts';
import { CarrelError } from './failure.ts';
import type { EngineHost } from './host.ts';
import { Importer } from './import/importer.ts';
import { filingOf } from './reuse/index.ts';
import { FolderWatch } from './import/watching/watch.ts';
import { SearchIndex } from './search/index.ts';
import { takePresence, type Presence } from './store/presence.ts';
import { eraseLogEntries } from './store/log.ts';
import { archiveFile, unreadable, type Store } from './store/open.ts';

/** An open archive with everything that works on it. Hosts open one and serve `createRouter(engine)`. */
export class Engine {
  /** Folder of the archive. What is open of it may stand elsewhere, where it can only be read. */
  readonly folder: string;
  readonly store: Store;
  /** Why the archive can only be read; null if it can be written to. */
  readonly readOnly: ReadOnly | null;
  readonly index: SearchIndex;
  readonly host: EngineHost;
  readonly imports: Importer;
  /** Programs that stay start it. */
  readonly watching: FolderWatch;
  readonly #opened: Opened;
  #presence: Presence | null;
  readonly #stale = Promise.withResolvers<void>();
  readonly #closing = new AbortController();
  readonly #catchingUp: Promise<void>;
  #closed: Promise<void> | undefined;
  #damage: string | null = null;

  private constructor(folder: string, opened: Opened, index: SearchIndex, host: EngineHost) {
    const { store, readOnly } = opened;
    this.folder = folder;
    this.store = store;
    this.readOnly = readOnly;
    this.#opened = opened;
    this.#presence = takePresence(folder);
    this.index = index;
    this.host = host;
    this.imports = new Importer(store, index);
    this.watching = new FolderWatch(store, this.imports);
    // What can't be done now shows in the state of the index, and is tried again after the next opening.
    this.#catchingUp = index.catchUp(this.#closing.signal).catch(() => undefined);
    // Closing doesn't wait for this: it ends with the index.
    void this.#catchingUp.then(() => filingOf(index).update()).catch(() => undefined);
  }

  /**
   * Opens the archive in a folder, making it where there is none unless it must be there already, and sees to it that the index catches up.
   * @throws CarrelError `ARCHIVE_NEWER`, `ARCHIVE_UNREADABLE`, `ARCHIVE_NOT_FOUND`
   */
  static async open(options: {
    readonly folder: string;
    readonly host: EngineHost;
    /** Nothing is made where there is no archive. */
    readonly existing?: boolean;
  }): Promise<Engine> {
    const { folder, host, existing = false } = options;
    let opened: Opened | undefined;
    try {
      // What stands there and is no folder is refused for that.
      const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true;
      if (isFolder) takeRestored(folder);
      if (existing && isFolder && !existsSync(archiveFile(folder))) {
        throw new CarrelError(
          'ARCHIVE_NOT_FOUND',
          `There is no archive in ${folder}. Check the name, or import something to begin one there.`,
          { folder },
        );
      }
      opened = await openArchive(folder);
      return new Engine(folder, opened, SearchIndex.open(opened.store), host);
    } catch (thrown) {
      opened?.store.db.close();
      opened?.remove();
      throw unreadable(folder, thrown);
    }
  }

  /** Aborted when the engine closes: whoever works on in the background stops at it. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Resolves when the archive should be closed and opened again: it was found damaged, or a backup takes its place. */
  get stale(): Promise<void> {
    return this.#stale.promise;
  }

  /** Asks the program to close the archive and open it again, if it is one that stays. */
  reopen(): void {
    this.#stale.resolve();
  }

  /** The archive was found damaged: from the next opening on it is only read. */
  shut(reason: string): void {
    this.#damage = reason;
    this.reopen();
  }

  /** Whether no other program has the archive open. */
  isAlone(): boolean {
    this.#presence?.release();
    const alone = takePresence(this.folder, true);
    alone?.release();
    this.#presence = takePresence(this.folder);
    return alone !== null;
  }

  /** Stops what is under way, keeping what is committed, and closes the archive. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await this.imports.close();
    await this.watching.close();
    await this.#catchingUp;
    this.#forget();
    this.index.close();
    this.store.db.close();
    // Closing may have written to it.
    if (this.#damage !== null) noteDamage(this.folder, this.#damage);
    this.#presence?.release();
    this.#opened.remove();
    takeRestored(this.folder);
  }

  /** What was taken out of the research log is erased once nobody can take that back. */
  #forget(): void {
    if (this.readOnly || this.#damage !== null || !this.isAlone()) return;
    try {
      eraseLogEntries(this.store.db);
    } catch {
      // The next removal erases it; nothing may keep the archive from being closed.
    }
  }
}
