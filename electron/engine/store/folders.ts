import type { Database } from 'better-sqlite3';
import { prepared } from './statement.ts';

/** A folder that was once chosen for an import. */
export interface Folder {
  readonly id: number;
  /** Absolute. */
  readonly path: string;
}

/** Every folder that was ever chosen. */
export function listFolders(db: Database): Folder[] {
  return prepared<[], Folder>(db, `SELECT id, path FROM folder ORDER BY path`).all();
}

/** Notes a folder that is chosen for the first time. @param path absolute */
export function addFolder(db: Database, path: string): Folder {
  const { lastInsertRowid } = prepared(db, `INSERT INTO folder (path) VALUES (?)`).run(path);
  return { id: Number(lastInsertRowid), path };
}

/**
 * Gives files below a sub-folder to a folder of their own, at most `limit` of them at once.
 * @param below the sub-folder's path within the old folder, with a `/` at its end
 * @returns how many were moved
 */
export function rehomeFiles(db: Database, from: number, below: string, to: number, limit: number): number {
  // '0' is the character behind '/': what lies between the two is what begins with `below`.
  const end = `${below.slice(0, -1)}0`;
  return prepared(
    db,
    `UPDATE file SET folder_id = @to, path = substr(path, length(@below) + 1)
      WHERE id IN (SELECT id FROM file WHERE status <> 'missing' AND folder_id = @from AND path >= @below AND path < @end
                   UNION ALL
                   SELECT id FROM file WHERE status = 'missing' AND folder_id = @from AND path >= @below AND path < @end
                   LIMIT @limit)`,
  ).run({ from, below, end, to, limit }).changes;
}
