import type { Database } from 'better-sqlite3';
import { FILE_ROW, type FileRow, type Place } from '../store/files.ts';
import { prepared } from '../store/statement.ts';
import { MOVED_AWAY } from './reasons.ts';
import type { SystemPath } from './walk/system-path.ts';

/** A file that is to be read. */
export interface Pending extends Place {
  readonly root: number;
  /** What a report calls it. */
  readonly shown: string;
  /** Where to open it. */
  readonly place: SystemPath;
  readonly bytes: number;
  /** Milliseconds since 1970, with fraction. */
  readonly mtime: number;
  /** The row in `file` of what its place held before. */
  readonly known: number | null;
  /** For a file within a file: the names that lead to it, as a JSON array, and the row of the file on disk. */
  readonly part: string | null;
  readonly partOf: number | null;
  /** How many files it lies within: those are read before. */
  readonly depth: number;
  /** The encoding a person chose for it or its folder. */
  readonly encoding: string | null;
}

/** What was at a place and isn't any more. */
export interface Vanished extends FileRow {
  /** What a report calls it. */
  readonly shown: string;
}

/** How many rows are fetched at once. */
const PAGE = 500;

/**
 * What a walk has found, beside what the archive knew: in temporary tables of the connection, so that a million files
 * need no memory, come in the order of their paths, and can be compared in SQL.
 */
export class Listing {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    db.exec(`
      CREATE TEMP TABLE IF NOT EXISTS seen (
        folder_id  INTEGER NOT NULL,
        path       TEXT NOT NULL,
        PRIMARY KEY (folder_id, path)
      ) STRICT, WITHOUT ROWID;

      CREATE TEMP TABLE IF NOT EXISTS pending (
        root       INTEGER NOT NULL,
        shown      TEXT NOT NULL,
        folder_id  INTEGER NOT NULL,
        path       TEXT NOT NULL,
        place      ANY NOT NULL,
        bytes      INTEGER NOT NULL,
        mtime      REAL NOT NULL,
        known      INTEGER,
        part       TEXT,
        part_of    INTEGER,
        depth      INTEGER NOT NULL,
        encoding   TEXT,
        PRIMARY KEY (depth, root, shown)
      ) STRICT, WITHOUT ROWID;

      CREATE TEMP TABLE IF NOT EXISTS vanished (
        file_id      INTEGER PRIMARY KEY,
        original_id  INTEGER,
        shown        TEXT NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS temp.vanished_original ON vanished (original_id);`);
    this.clear();
  }

  clear(): void {
    this.#db.exec(`DELETE FROM temp.seen; DELETE FROM temp.pending; DELETE FROM temp.vanished;`);
  }

  /** Notes that something is at a place. @returns false if that was noted before */
  see({ folder, path }: Place): boolean {
    const { changes } = prepared(
      this.#db,
      `INSERT INTO temp.seen (folder_id, path) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    ).run(folder, path);
    return changes === 1;
  }

  saw({ folder, path }: Place): boolean {
    return (
      prepared(this.#db, `SELECT 1 FROM temp.seen WHERE folder_id = ? AND path = ?`).get(folder, path) !==
      undefined
    );
  }

  addPending(file: Pending): void {
    prepared(
      this.#db,
      `INSERT INTO temp.pending (root, shown, folder_id, path, place, bytes, mtime, known, part, part_of, depth, encoding)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      file.root,
      file.shown,
      file.folder,
      file.path,
      file.place,
      file.bytes,
      file.mtime,
      file.known,
      file.part,
      file.partOf,
      file.depth,
      file.encoding,
    );
  }

  /** What is to be read at a depth, root by root in the order of the paths. */
  *pending(depth: number): Generator<Pending> {
    let last: Pick<Pending, 'root' | 'shown'> = { root: -1, shown: '' };
    for (;;) {
      const page = prepared<[number, number, string, number], Pending>(
        this.#db,
        `SELECT root, shown, folder_id AS folder, path, place, bytes, mtime, known, part, part_of AS partOf, depth, encoding
           FROM temp.pending WHERE depth = ? AND (root, shown) > (?, ?) ORDER BY root, shown LIMIT ?`,
      ).all(depth, last.root, last.shown, PAGE);
      yield* page;
      if (page.length < PAGE) return;
      last = page.at(-1)!;
    }
  }

  /** Notes that what lived in a row is not at its place any more. */
  addVanished(id: number, original: number | null, shown: string): void {
    prepared(
      this.#db,
      `INSERT INTO temp.vanished (file_id, original_id, shown) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(id, original, shown);
  }

  /** Some of what has vanished, from behind a row. */
  vanished(after: number): Vanished[] {
    return prepared<[number, number], Vanished>(
      this.#db,
      `SELECT ${FILE_ROW}, shown
         FROM temp.vanished JOIN file ON id = file_id WHERE file_id > ? ORDER BY file_id LIMIT ?`,
    ).all(after, PAGE);
  }

  /** A row of an article whose bytes have vanished from their place in this import: it is found. */
  takeVanished(article: number, original: number): FileRow | undefined {
    const row = prepared<[number, number], FileRow>(
      this.#db,
      `SELECT ${FILE_ROW}
         FROM temp.vanished JOIN file ON id = file_id
        WHERE vanished.original_id = ? AND article_id = ? LIMIT 1`,
    ).get(original, article);
    if (row) this.find(row.id);
    return row;
  }

  /** The same, or else a row whose bytes were missing since an earlier import. */
  takeLost(article: number, original: number): FileRow | undefined {
    return (
      this.takeVanished(article, original) ??
      prepared<[number, number, string], FileRow>(
        this.#db,
        `SELECT ${FILE_ROW}
           FROM file
          WHERE original_id = ? AND article_id = ? AND status = 'missing' AND code IS NOT ? LIMIT 1`,
      ).get(original, article, MOVED_AWAY)
    );
  }

  /** What had vanished in a row is found, elsewhere or otherwise. */
  find(row: number): void {
    prepared(this.#db, `DELETE FROM temp.vanished WHERE file_id = ?`).run(row);
  }

  /** What has vanished and had this name, or stood in this folder: with too much of it nothing can be told. */
  vanishedNear(folder: number, path: string, most: number): FileRow[] {
    const slash = path.lastIndexOf('/') + 1;
    return prepared<unknown[], FileRow>(
      this.#db,
      // Not the other way round, as SQLite would have it: there are few of these, and mostly none, but many files.
      `SELECT ${FILE_ROW} FROM temp.vanished CROSS JOIN file ON id = file_id
        WHERE article_id IS NOT NULL AND (SELECT count(*) FROM temp.vanished) <= @most
          AND ('/' || path LIKE '%/' || @name
               OR (folder_id = @folder AND rtrim(path, replace(path, '/', '')) = @inside))
        LIMIT 20`,
    ).all({ most, name: path.slice(slash), folder, inside: path.slice(0, slash) });
  }

  /** Living rows of the same bytes that this import hasn't looked at. */
  elsewhere(article: number, original: number): FileRow[] {
    return prepared<[number, number], FileRow>(
      this.#db,
      `SELECT ${FILE_ROW} FROM file
        WHERE article_id = ? AND original_id = ? AND status IN ('imported', 'duplicate')
          AND NOT EXISTS (SELECT 1 FROM temp.seen WHERE seen.folder_id = file.folder_id AND seen.path = file.path)
        LIMIT 5`,
    ).all(article, original);
  }

  /** Whether files that are still there hold an article's text, other than the one of the row `but`. */
  isHeld(article: number, but = 0): boolean {
    return (
      prepared<[number, number], { held: number }>(
        this.#db,
        `SELECT EXISTS (
           SELECT 1 FROM file WHERE article_id = ? AND id <> ? AND status IN ('imported', 'duplicate')
              AND id NOT IN (SELECT file_id FROM temp.vanished)) AS held`,
      ).get(article, but)!.held === 1
    );
  }
}
