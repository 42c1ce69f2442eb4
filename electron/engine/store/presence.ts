import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { codeOf } from '../failure.ts';

/** How long to wait for who only looks whether it is alone, in milliseconds. */
const PATIENCE = 200;

/** The sign that a program has an archive open. */
export interface Presence {
  release(): void;
}

/**
 * Says that a program has the archive in `folder` open, or with `alone` that none else has. It is a lock of the operating
 * system on a file of its own, by way of SQLite, so a killed program leaves none behind.
 * @returns null if another program stands against it, or the folder can't be written to
 */
export function takePresence(folder: string, alone = false): Presence | null {
  let db: Database | undefined;
  try {
    db = new Sqlite(join(folder, 'open.lock'), { timeout: PATIENCE });
    // Without a journal on disk it works on a full one, too.
    db.pragma('journal_mode = MEMORY');
    db.exec(alone ? 'BEGIN EXCLUSIVE' : 'BEGIN');
    // A transaction takes its lock at the first look.
    db.prepare(`SELECT count(*) FROM sqlite_schema`).get();
    const held = db;
    return { release: () => void held.close() };
  } catch (thrown) {
    db?.close();
    if (codeOf(thrown).startsWith('SQLITE_')) return null;
    throw thrown;
  }
}
