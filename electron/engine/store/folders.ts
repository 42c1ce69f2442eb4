import type { Database } from 'better-sqlite3';
import { prepared } from './statement.ts';

/** A folder that was once chosen for an import. */
export interface Folder {
  readonly id: number;
  /** Absolute. */
  readonly path: string;
  /** The encoding a person chose for all of it. */
  readonly forced: string | null;
}

/** Every folder that was ever chosen. */
export function listFolders(db: Database): Folder[] {
  return prepared<[], Folder>(
    db,
    `SELECT id, path, forced_encoding AS forced FROM folder ORDER BY path`,
  ).all();
}

/** Notes a folder that is chosen for the first time. @param path absolute */
export function addFolder(db: Database, path: string): Folder {
  const { lastInsertRowid } = prepared(db, `INSERT INTO folder (path) VALUES (?)`).run(path);
  return { id: Number(lastInsertRowid), path, forced: null };
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

/** A folder as it stands in the list of imported ones. */
export interface FolderRow extends Folder {
  readonly watched: 0 | 1;
  /** Files of it that are in the archive. */
  readonly files: number;
}

/** Folders that are watched or have files in the archive. */
export function listImportedFolders(db: Database): FolderRow[] {
  return prepared<[], FolderRow>(
    db,
    `SELECT * FROM (
       SELECT id, path, forced_encoding AS forced, watched,
              (SELECT count(*) FROM file WHERE folder_id = folder.id AND status IN ('imported', 'duplicate')) AS files
         FROM folder)
      WHERE watched = 1 OR files > 0 ORDER BY path`,
  ).all();
}

/** Folders that are watched. */
export function watchedFolders(db: Database): Folder[] {
  return prepared<[], Folder>(
    db,
    `SELECT id, path, forced_encoding AS forced FROM folder WHERE watched = 1 ORDER BY path`,
  ).all();
}

/** One folder; undefined if there is none of this number. */
export function getFolder(db: Database, id: number): Folder | undefined {
  return prepared<[number], Folder>(
    db,
    `SELECT id, path, forced_encoding AS forced FROM folder WHERE id = ?`,
  ).get(id);
}

/** Begins or ends the watching of folders, by their paths. */
export function setWatched(db: Database, paths: readonly string[], watched: boolean): void {
  prepared(db, `UPDATE folder SET watched = ? WHERE path IN (SELECT value FROM json_each(?))`).run(
    watched ? 1 : 0,
    JSON.stringify(paths),
  );
}
