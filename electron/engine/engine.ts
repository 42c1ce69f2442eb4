import { existsSync, statSync } from 'node:fs';
import { CarrelError } from './failure.ts';
import type { EngineHost } from './host.ts';
import { Importer } from './import/importer.ts';
import { filingOf } from './reuse/index.ts';
import { FolderWatch } from './import/watching/watch.ts';
import { SearchIndex } from './search/index.ts';
import { archiveFile, openStore, unreadable, type Store } from './store/open.ts';

/** An open archive with everything that works on it. Hosts open one and serve `createRouter(engine)`. */
export class Engine {
  readonly store: Store;
  readonly index: SearchIndex;
  readonly host: EngineHost;
  readonly imports: Importer;
  /** Programs that stay start it. */
  readonly watching: FolderWatch;
  readonly #closing = new AbortController();
  readonly #catchingUp: Promise<void>;

  private constructor(store: Store, index: SearchIndex, host: EngineHost) {
    this.store = store;
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
    const { folder, existing = false } = options;
    // What stands there and is no folder is refused for that.
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true;
    if (existing && isFolder && !existsSync(archiveFile(folder))) {
      throw new CarrelError(
        'ARCHIVE_NOT_FOUND',
        `There is no archive in ${folder}. Check the name, or import something to begin one there.`,
        { folder },
      );
    }
    const store = openStore(options.folder);
    try {
      return new Engine(store, SearchIndex.open(store), options.host);
    } catch (thrown) {
      store.db.close();
      throw unreadable(options.folder, thrown);
    }
  }

  /** Aborted when the engine closes: whoever works on in the background stops at it. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Stops what is under way, keeping what is committed, and closes the archive. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.imports.close();
    await this.watching.close();
    await this.#catchingUp;
    this.index.close();
    this.store.db.close();
  }
}
