import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { CarrelError, codeOf, reasonOf } from '../failure.ts';
import { visibleDamage } from './doubt.ts';
import { keepFormer } from './former.ts';
import { obstacleIn } from './obstacle.ts';
import { migrate, refuseForeign } from './migrate.ts';

/** How long a statement waits for another program's write, in milliseconds. */
const BUSY_TIMEOUT = 10_000;

/** What the write-ahead log is cut back to once its pages are in the file, in bytes. */
const LOG_LIMIT = 64 * 1024 ** 2;

/** The open `archive.sqlite` of one archive folder. The search index attaches its own file to the same connection. */
export interface Store {
  readonly db: Database;
  readonly folder: string;
}

/** Where the truth of the archive in `folder` stands. */
export const archiveFile = (folder: string): string => join(folder, 'archive.sqlite');

/**
 * Opens the archive in `folder`, making it where there is none. What is no archive, or a newer one, is left untouched.
 * @throws CarrelError `ARCHIVE_NEWER`, `ARCHIVE_UNREADABLE`
 */
export function openStore(folder: string): Store {
  const path = archiveFile(folder);
  let db: Database | undefined;
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (existsSync(path)) inspect(path);
    db = new Sqlite(path, { timeout: BUSY_TIMEOUT });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma(`journal_size_limit = ${LOG_LIMIT}`);
    keepFormer(db, folder);
    migrate(db);
    return { db, folder };
  } catch (thrown) {
    db?.close();
    throw unreadable(folder, thrown);
  }
}

/** In a special file system such as /proc, Node would try for ever to make a folder with all those around it. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // Another program may have made it at the same moment.
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
  }
}

/** Why an archive could not be opened, as a refusal. */
export function unreadable(folder: string, thrown: unknown): CarrelError {
  if (thrown instanceof CarrelError) return thrown;
  const reason = reasonOf(thrown);
  const message = `The archive in ${folder} cannot be opened: ${obstacleIn(thrown) ?? `${reason}.`}`;
  return new CarrelError('ARCHIVE_UNREADABLE', message, { folder, reason }, thrown);
}

/** A connection that can't write leaves a file it must refuse as it is, to the byte. */
function inspect(path: string): void {
  // A pipe would be waited for.
  if (!statSync(path).isFile()) throw new Error('its archive.sqlite is not a file');
  accessSync(path, constants.W_OK);
  const damage = visibleDamage(path);
  if (damage !== null) throw new Sqlite.SqliteError(damage, 'SQLITE_CORRUPT');
  const db = new Sqlite(path, { readonly: true, timeout: BUSY_TIMEOUT });
  try {
    refuseForeign(db);
  } finally {
    db.close();
  }
}
