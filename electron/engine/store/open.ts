import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { CarrelError, reasonOf } from '../failure.ts';
import { migrate } from './migrate.ts';

/** How long a statement waits for another program's write, in milliseconds. */
const BUSY_TIMEOUT = 10_000;

/** The open `archive.sqlite` of one archive folder. The search index attaches its own file to the same connection. */
export interface Store {
  readonly db: Database;
  readonly folder: string;
}

/**
 * Opens the archive in `folder`, making it where there is none.
 * @throws CarrelError `ARCHIVE_NEWER`, `ARCHIVE_UNREADABLE`
 */
export function openStore(folder: string): Store {
  let db: Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    db = new Sqlite(join(folder, 'archive.sqlite'), { timeout: BUSY_TIMEOUT });
    db.pragma('foreign_keys = ON');
    migrate(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    return { db, folder };
  } catch (thrown) {
    db?.close();
    if (thrown instanceof CarrelError) throw thrown;
    const reason = reasonOf(thrown);
    throw new CarrelError(
      'ARCHIVE_UNREADABLE',
      `The archive in ${folder} cannot be opened: ${reason}.`,
      { folder, reason },
      thrown,
    );
  }
}
