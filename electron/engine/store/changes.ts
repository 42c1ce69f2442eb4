import type { Database } from 'better-sqlite3';
import type { CorrectableField } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** What a correction replaced, in one field of one article. */
export interface ChangeItem {
  readonly field: CorrectableField | 'tag';
  /** Of the tag; empty for a field. */
  readonly name: string;
  /** Whether a correction stood there before. */
  readonly corrected: boolean;
  /** The value of that one; of a tag `1` where it was given, `0` where it was taken off. */
  readonly value: string | null;
}

/** Begins the record of corrections made at one stroke. @returns its number */
export function addChange(db: Database, at: string): number {
  return Number(prepared(db, `INSERT INTO change (made_at) VALUES (?)`).run(at).lastInsertRowid);
}

/** Records what was there before. */
export function addChangeItem(
  db: Database,
  change: number,
  article: number,
  { field, name, corrected, value }: ChangeItem,
): void {
  prepared(
    db,
    `INSERT INTO change_item (change_id, article_id, field, name, corrected, value) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(change, article, field, name, corrected ? 1 : 0, value);
}

/** Says that a change is undone. @returns whether there is such a change, not undone yet */
export function markChangeUndone(db: Database, change: number, at: string): boolean {
  return (
    prepared(db, `UPDATE change SET undone_at = ? WHERE id = ? AND undone_at IS NULL`).run(at, change)
      .changes === 1
  );
}

/** The newest change that is not undone: its number, when it was made, and how many articles it changed. */
export function lastChange(db: Database): { change: number; madeAt: string; articles: number } | null {
  const last = prepared<[], { change: number; madeAt: string; articles: number }>(
    db,
    `SELECT id AS change, made_at AS madeAt,
            (SELECT COUNT(DISTINCT article_id) FROM change_item WHERE change_id = change.id) AS articles
       FROM change WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1`,
  ).get();
  return last ?? null;
}

/** The articles a change changed. */
export function changedArticles(db: Database, change: number): number[] {
  return prepared<[number], number>(db, `SELECT DISTINCT article_id FROM change_item WHERE change_id = ?`)
    .pluck()
    .all(change);
}

/** What a change replaced in an article, but for what a later change, not undone, replaced again. */
export function changeItems(db: Database, change: number, article: number): ChangeItem[] {
  return prepared<[number, number], Omit<ChangeItem, 'corrected'> & { corrected: 0 | 1 }>(
    db,
    `SELECT field, name, corrected, value FROM change_item AS item
      WHERE change_id = ? AND article_id = ?
        AND NOT EXISTS (
          SELECT 1 FROM change_item AS later JOIN change ON change.id = later.change_id
           WHERE later.article_id = item.article_id AND later.field = item.field
             AND later.name = item.name COLLATE NOCASE AND later.change_id > item.change_id AND undone_at IS NULL)`,
  )
    .all(change, article)
    .map(({ field, name, corrected, value }) => ({ field, name, corrected: corrected === 1, value }));
}
