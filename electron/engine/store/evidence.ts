import type { Database } from 'better-sqlite3';
import { prepared } from './statement.ts';

/** SHA-256 of the file a revision was read from, lower-case hex. */
export function hashOfRevision(db: Database, article: number, revision: number): string {
  return prepared<[number, number], { sha256: string }>(
    db,
    `SELECT lower(hex(sha256)) AS sha256 FROM main.revision JOIN main.original ON original.id = original_id
      WHERE article_id = ? AND number = ?`,
  ).get(article, revision)!.sha256;
}

/** A revision as it is named on paper. */
export interface NamedRevision {
  readonly article: number;
  readonly title: string;
  /** The number of the newest revision. */
  readonly newest: number;
  /** SHA-256 of the file it was read from, lower-case hex. */
  readonly sha256: string;
}

/** The revision of the article with this lasting id; undefined if the archive doesn't have it, or not any more. */
export function revisionNamed(db: Database, uid: string, revision: number): NamedRevision | undefined {
  return prepared<[number, string], NamedRevision>(
    db,
    `SELECT article.id AS article, title, article.revision AS newest, lower(hex(sha256)) AS sha256
       FROM main.article JOIN main.revision ON article_id = article.id AND number = ?
       JOIN main.original ON original.id = original_id
      WHERE uid = ? AND removed_at IS NULL`,
  ).get(revision, uid);
}

/** A file on disk that an article was read from, with the hash it had then. */
export interface FileOnDisk {
  readonly folder: string;
  readonly path: string;
  readonly sha256: string;
}

/** The files an article was read from that lie on disk by themselves: no parts of other files. */
export function filesOnDisk(db: Database, article: number): FileOnDisk[] {
  return prepared<[number], FileOnDisk>(
    db,
    `SELECT folder.path AS folder, file.path, lower(hex(sha256)) AS sha256
       FROM main.file JOIN main.folder ON folder.id = folder_id JOIN main.original ON original.id = original_id
      WHERE article_id = ? AND part_of IS NULL AND status IN ('imported', 'duplicate') ORDER BY file.id`,
  ).all(article);
}
