import type { Database } from 'better-sqlite3';
import type { SourceFile } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** How a place stands. That a file is unchanged is news of an import, not a state. */
export type FileStatus = Exclude<SourceFile['status'], 'unchanged'>;

/** A place: the path below a folder, with `/`. */
export interface Place {
  /** Number of the row in `folder`. */
  readonly folder: number;
  readonly path: string;
}

/** What stands at a place. `bytes` and `mtime` are those of `original`, where there is one. */
export interface FileState {
  readonly bytes: number;
  /** Milliseconds since 1970, with fraction. */
  readonly mtime: number;
  readonly original: number | null;
  readonly article: number | null;
  /** What its format is called; null where it was not read. */
  readonly format: string | null;
  /** For a file within a file, the row of the one on disk. */
  readonly partOf: number | null;
  readonly encoding: string | null;
  readonly certainty: number | null;
  readonly status: FileStatus;
  readonly code: string | null;
  readonly message: string | null;
  /** The import that read it. */
  readonly job: number | null;
}

/** A row of `file`, as far as an import decides by it. */
export interface FileRow
  extends Place, Pick<FileState, 'bytes' | 'mtime' | 'original' | 'article' | 'status' | 'code' | 'job'> {
  readonly id: number;
  /** 1 where the import that read it was undone. */
  readonly undone: 0 | 1;
  /** The encoding a person chose for it. */
  readonly forced: string | null;
}

/** The columns of a {@link FileRow}. */
export const FILE_ROW = `file.id, folder_id AS folder, path, file.bytes, mtime, file.original_id AS original,
  article_id AS article, status, code, job_id AS job, forced_encoding AS forced,
  EXISTS (SELECT 1 FROM job WHERE job.id = file.job_id AND undone_at IS NOT NULL) AS undone`;

/** What lives at a place, or failing that what was there last. Two statements: one for both takes ten times as long. */
export function fileAt(db: Database, { folder, path }: Place): FileRow | undefined {
  const living = prepared<[number, string], FileRow>(
    db,
    `SELECT ${FILE_ROW} FROM file WHERE folder_id = ? AND path = ? AND status <> 'missing'`,
  ).get(folder, path);
  if (living) return living;
  return prepared<[number, string], FileRow>(
    db,
    `SELECT ${FILE_ROW} FROM file WHERE folder_id = ? AND path = ? AND status = 'missing' ORDER BY id DESC LIMIT 1`,
  ).get(folder, path);
}

/** A row, if it still is one of this place. */
export function fileOf(db: Database, id: number, { folder, path }: Place): FileRow | undefined {
  return prepared<[number, number, string], FileRow>(
    db,
    `SELECT ${FILE_ROW} FROM file WHERE id = ? AND folder_id = ? AND path = ?`,
  ).get(id, folder, path);
}

/** What lives in a folder. */
export interface LivingFile extends FileRow {
  /** The path on disk: of a file within a file, that of the one it is within. */
  readonly onDisk: string;
}

/** What lives in a folder, in the order of the paths, from behind the path `after`. */
export function livingFiles(db: Database, folder: number, after: string, limit: number): LivingFile[] {
  return prepared<[number, string, number], LivingFile>(
    db,
    `SELECT ${FILE_ROW},
            coalesce((SELECT whole.path FROM file AS whole WHERE whole.id = file.part_of), path) AS onDisk
       FROM file WHERE folder_id = ? AND status <> 'missing' AND path > ? ORDER BY path LIMIT ?`,
  ).all(folder, after, limit);
}

/** Notes a place that is met for the first time. @param at ISO 8601 @returns the number of its row */
export function addFile(
  db: Database,
  { folder, path }: Place,
  state: FileState,
  at: string,
  forced: string | null = null,
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO file (folder_id, path, bytes, mtime, original_id, article_id, format, part_of, encoding, certainty,
                       status, code, message, job_id, imported_at, forced_encoding)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    folder,
    path,
    state.bytes,
    state.mtime,
    state.original,
    state.article,
    state.format,
    state.partOf,
    state.encoding,
    state.certainty,
    state.status,
    state.code,
    state.message,
    state.job,
    at,
    forced,
  );
  return Number(lastInsertRowid);
}

/** Puts another state into a row. */
export function replaceFile(db: Database, id: number, state: FileState): void {
  prepared(
    db,
    `UPDATE file SET bytes = ?, mtime = ?, original_id = ?, article_id = ?, format = ?, part_of = ?, encoding = ?,
                     certainty = ?, status = ?, code = ?, message = ?, job_id = ?
      WHERE id = ?`,
  ).run(
    state.bytes,
    state.mtime,
    state.original,
    state.article,
    state.format,
    state.partOf,
    state.encoding,
    state.certainty,
    state.status,
    state.code,
    state.message,
    state.job,
    id,
  );
}

/** Says how a file is now, leaving what was read from it. With a job, that is the import that read it last. */
export function markFile(
  db: Database,
  id: number,
  status: FileStatus,
  code: string | null,
  message: string | null,
  job: number | null = null,
): void {
  prepared(
    db,
    `UPDATE file SET status = ?, code = ?, message = ?, job_id = coalesce(?, job_id) WHERE id = ?`,
  ).run(status, code, message, job, id);
}

/** Takes out the row of a file from which nothing was ever read. @returns false if something was, or of a file within it */
export function forgetFile(db: Database, id: number): boolean {
  const { changes } = prepared(
    db,
    `DELETE FROM file WHERE id = ? AND article_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM file AS part WHERE part.part_of = file.id)`,
  ).run(id);
  return changes === 1;
}

/** Where a file was seen, as an absolute path in pieces; undefined if there is no such file. */
export function filePlace(
  db: Database,
  id: number,
): { readonly folder: string; readonly path: string } | undefined {
  return prepared<[number], { folder: string; path: string }>(
    db,
    `SELECT folder.path AS folder, file.path FROM file JOIN folder ON folder.id = folder_id WHERE file.id = ?`,
  ).get(id);
}

/** Files that an import could not read, as places in pieces. */
export function failedFiles(
  db: Database,
  job: number,
): readonly { readonly folder: string; readonly path: string }[] {
  return prepared<[number], { folder: string; path: string }>(
    db,
    `SELECT folder.path AS folder, file.path FROM file JOIN folder ON folder.id = folder_id
      WHERE job_id = ? AND status = 'failed' ORDER BY folder.path, file.path`,
  ).all(job);
}

/** How many files of an outcome there are in the archive. */
export function countFiles(db: Database, status: 'failed' | 'skipped'): number {
  return prepared<[string], { files: number }>(
    db,
    `SELECT count(*) AS files FROM main.file WHERE status = ?`,
  ).get(status)!.files;
}
