import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { codeOf } from '../failure.ts';

/** How long to wait for who only looks whether an import was cut off, in milliseconds. */
const PATIENCE = 100;

/** The right to import into an archive. */
export interface ImportLock {
  release(): void;
}

/**
 * Takes the right to import into the archive in `folder`, which one program at a time can have; null if another one has
 * it. It is a lock of the operating system on a file of its own, by way of SQLite, so a killed program leaves none behind.
 */
export function takeImportLock(folder: string): ImportLock | null {
  const db = new Sqlite(join(folder, 'import.lock'), { timeout: PATIENCE });
  try {
    // A journal on disk would need room, and a full disk is no reason not to know who imports.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => void db.close() };
  } catch (thrown) {
    db.close();
    if (codeOf(thrown) === 'SQLITE_BUSY') return null;
    throw thrown;
  }
}
