import type { Database } from 'better-sqlite3';
import type { FileRow, Place } from '../store/files.ts';
import { prepared } from '../store/statement.ts';
import type { SystemPath } from './system-path.ts';

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
      `INSERT INTO temp.pending (root, shown, folder_id, path, place, bytes, mtime, known, part, part_of, depth)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
    );
  }

  /** What is to be read at a depth, root by root in the order of the paths. */
  *pending(depth: number): Generator<Pending> {
    let last: Pick<Pending, 'root' | 'shown'> = { root: -1, shown: '' };
    for (;;) {
      const page = prepared<[number, number, string, number], Pending>(
        this.#db,
        `SELECT root, shown, folder_id AS folder, path, place, bytes, mtime, known, part, part_of AS partOf, depth
           FROM temp.pending WHERE depth = ? AND (root, shown) > (?, ?) ORDER BY root, shown LIMIT ?`,
      ).all(depth, last.root, last.shown, PAGE);
      yield* page;
      if (page.length < PAGE) return;
      last = page.at(-1)!;
    }
  }

  /** Notes that what lived in a row is not at its place any more. */
  addVanished({ id, original, shown }: Vanished): void {
    prepared(
      this.#db,
      `INSERT INTO temp.vanished (file_id, original_id, shown) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(id, original, shown);
  }

  /** Some of what has vanished, from behind a row. */
  vanished(after: number): Vanished[] {
    return prepared<[number, number], Vanished>(
      this.#db,
      `SELECT id, folder_id AS folder, path, bytes, mtime, file.original_id AS original, article_id AS article, status,
              shown
         FROM temp.vanished JOIN file ON id = file_id WHERE file_id > ? ORDER BY file_id LIMIT ?`,
    ).all(after, PAGE);
  }

  /** A row of an article whose bytes have vanished from their place, in this import or an earlier one: it is found. */
  takeLost(article: number, original: number): FileRow | undefined {
    const row =
      prepared<[number, number], FileRow>(
        this.#db,
        `SELECT id, folder_id AS folder, path, bytes, mtime, file.original_id AS original, article_id AS article, status
           FROM temp.vanished JOIN file ON id = file_id
          WHERE vanished.original_id = ? AND article_id = ? LIMIT 1`,
      ).get(original, article) ??
      prepared<[number, number], FileRow>(
        this.#db,
        `SELECT id, folder_id AS folder, path, bytes, mtime, original_id AS original, article_id AS article, status
           FROM file WHERE original_id = ? AND article_id = ? AND status = 'missing' LIMIT 1`,
      ).get(original, article);
    if (row) prepared(this.#db, `DELETE FROM temp.vanished WHERE file_id = ?`).run(row.id);
    return row;
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
