import type { Database } from 'better-sqlite3';
import { FILE_ROW, type FileRow } from './files.ts';
import { prepared } from './statement.ts';

/** The time of change that a file has until everything within it was read: no file's own, so it is looked at again. */
export const UNFINISHED = -1;

/** What files are called that may hold only files, and are no article then; for an `IN`. */
export const CONTAINERS = `'ZIP', 'Mailbox', 'Mail', 'EPUB'`;

/** How many of the files within a file are still there. */
export function countParts(db: Database, whole: number): number {
  return prepared<[number], { parts: number }>(
    db,
    `SELECT count(*) AS parts FROM file WHERE part_of = ? AND status <> 'missing'`,
  ).get(whole)!.parts;
}

/** The files within a file whose paths begin so, in the order of the paths, from behind the path `after`. */
export function livingParts(
  db: Database,
  whole: number,
  prefix: string,
  after: string,
  limit: number,
): FileRow[] {
  // '0' is the character behind '/': what lies between the two is what begins with the prefix.
  const end = `${prefix.slice(0, -1)}0`;
  return prepared<[number, string, string, number], FileRow>(
    db,
    `SELECT ${FILE_ROW} FROM file
      WHERE part_of = ? AND status <> 'missing' AND path > ? AND path < ? ORDER BY path LIMIT ?`,
  ).all(whole, after > prefix ? after : prefix, end, limit);
}

/** Says that a file holds files that are still to be read. */
export function beginWhole(db: Database, whole: number): void {
  prepared(db, `UPDATE file SET mtime = ? WHERE id = ?`).run(UNFINISHED, whole);
}

/**
 * Says that everything within a file was read, so that it need not be looked at while it stays the same. Where a part
 * failed for a reason that may pass, it is looked at next time.
 */
export function finishWhole(db: Database, whole: number, mtime: number): void {
  prepared(
    db,
    `UPDATE file SET mtime = ?
      WHERE id = ? AND NOT EXISTS (SELECT 1 FROM file AS part
                                    WHERE part.part_of = file.id AND part.status = 'failed'
                                      AND part.code IN ('TIMEOUT', 'CRASHED', 'UNREADABLE', 'GONE'))`,
  ).run(mtime, whole);
}
