import type { Database } from 'better-sqlite3';
import type { ExcerptList } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** A marked passage as it is stored. */
export interface StoredExcerpt {
  readonly id: number;
  readonly list: number;
  /** Order within the list. Neighbours lie apart, so that one can be put between them. */
  readonly position: number;
  readonly article: number;
  readonly revision: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly createdAt: string;
  readonly removed: boolean;
}

type NewExcerpt = Omit<StoredExcerpt, 'id' | 'removed'>;

/** SQLite has no booleans. */
type ExcerptRow = Omit<StoredExcerpt, 'removed'> & { readonly removed: 0 | 1 };

/** Does `change` in one transaction, and lets whoever keeps something derived from excerpts know. */
export function changeExcerpts<T>(db: Database, change: () => T): T {
  return db
    .transaction(() => {
      const result = change();
      prepared(db, `UPDATE counter SET excerpts = excerpts + 1`).run();
      return result;
    })
    .immediate();
}

/** The lists that were not removed, in the order they were made. */
export function excerptLists(db: Database): ExcerptList[] {
  return prepared<[], ExcerptList>(
    db,
    `SELECT id, name,
            (SELECT count(*) FROM excerpt WHERE list_id = excerpt_list.id AND removed_at IS NULL) AS excerpts
       FROM excerpt_list WHERE removed_at IS NULL ORDER BY id`,
  ).all();
}

/** A list, removed or not. */
export function getExcerptList(
  db: Database,
  id: number,
): (ExcerptList & { readonly removed: boolean }) | undefined {
  const row = prepared<[number], ExcerptList & { removed: 0 | 1 }>(
    db,
    `SELECT id, name, removed_at IS NOT NULL AS removed,
            (SELECT count(*) FROM excerpt WHERE list_id = excerpt_list.id AND removed_at IS NULL) AS excerpts
       FROM excerpt_list WHERE id = ?`,
  ).get(id);
  return row && { ...row, removed: row.removed === 1 };
}

export function insertExcerptList(db: Database, name: string, madeAt: string): number {
  const { lastInsertRowid } = prepared(db, `INSERT INTO excerpt_list (name, made_at) VALUES (?, ?)`).run(
    name,
    madeAt,
  );
  return Number(lastInsertRowid);
}

export function renameExcerptList(db: Database, id: number, name: string): void {
  prepared(db, `UPDATE excerpt_list SET name = ? WHERE id = ?`).run(name, id);
}

/** @param removedAt when it was removed, or null to have it back */
export function setExcerptListRemoved(db: Database, id: number, removedAt: string | null): void {
  prepared(db, `UPDATE excerpt_list SET removed_at = ? WHERE id = ?`).run(removedAt, id);
}

/** The excerpts of a list in its order, removed ones included: they keep their places. */
export function storedExcerptsInList(db: Database, list: number): StoredExcerpt[] {
  return prepared<[number], ExcerptRow>(
    db,
    `SELECT id, list_id AS list, position, article_id AS article, revision, start_offset AS start, end_offset AS end,
            quote, prefix, suffix, note, made_at AS createdAt, removed_at IS NOT NULL AS removed
       FROM excerpt WHERE list_id = ? ORDER BY position, id`,
  )
    .all(list)
    .map(fromRow);
}

/** The excerpts of one article that were not removed, nor their list. */
export function storedExcerptsInArticle(db: Database, article: number): StoredExcerpt[] {
  return prepared<[number], ExcerptRow>(
    db,
    `SELECT excerpt.id, list_id AS list, position, article_id AS article, revision, start_offset AS start,
            end_offset AS end, quote, prefix, suffix, note, excerpt.made_at AS createdAt, 0 AS removed
       FROM excerpt JOIN excerpt_list ON excerpt_list.id = list_id
      WHERE article_id = ? AND excerpt.removed_at IS NULL AND excerpt_list.removed_at IS NULL`,
  )
    .all(article)
    .map(fromRow);
}

/** An excerpt, removed or not. */
export function getStoredExcerpt(db: Database, id: number): StoredExcerpt | undefined {
  const row = prepared<[number], ExcerptRow>(
    db,
    `SELECT id, list_id AS list, position, article_id AS article, revision, start_offset AS start, end_offset AS end,
            quote, prefix, suffix, note, made_at AS createdAt, removed_at IS NOT NULL AS removed
       FROM excerpt WHERE id = ?`,
  ).get(id);
  return row && fromRow(row);
}

export function insertExcerpt(db: Database, excerpt: NewExcerpt): number {
  const { lastInsertRowid } = prepared<[NewExcerpt]>(
    db,
    `INSERT INTO excerpt (list_id, position, article_id, revision, start_offset, end_offset, quote, prefix, suffix,
                          note, made_at)
     VALUES (@list, @position, @article, @revision, @start, @end, @quote, @prefix, @suffix, @note, @createdAt)`,
  ).run(excerpt);
  return Number(lastInsertRowid);
}

export function setExcerptNote(db: Database, id: number, note: string): void {
  prepared(db, `UPDATE excerpt SET note = ? WHERE id = ?`).run(note, id);
}

export function setExcerptPosition(db: Database, id: number, position: number): void {
  prepared(db, `UPDATE excerpt SET position = ? WHERE id = ?`).run(position, id);
}

/** @param removedAt when it was removed, or null to have it back */
export function setExcerptRemoved(db: Database, id: number, removedAt: string | null): void {
  prepared(db, `UPDATE excerpt SET removed_at = ? WHERE id = ?`).run(removedAt, id);
}

function fromRow(row: ExcerptRow): StoredExcerpt {
  return { ...row, removed: row.removed === 1 };
}
