import type { Database } from 'better-sqlite3';
import type { ExcerptColour, ExcerptList } from '../../contract/index.ts';
import { putExcerptTags, touch, touchNew } from './excerpt-changes.ts';
import { prepared } from './statement.ts';

/** A marked passage as it is stored. */
export interface StoredExcerpt {
  readonly id: number;
  readonly list: number;
  /** Order within the list, among excerpts and headings. Neighbours lie apart, so that one can be put between them. */
  readonly position: number;
  readonly article: number;
  readonly revision: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly colour: ExcerptColour;
  /** In alphabetical order. */
  readonly tags: readonly string[];
  /** The other side of a shared passage, be it removed. */
  readonly pair: number | null;
  /** The revision for which somebody decided that the quote stays as it is. */
  readonly settled: number | null;
  readonly createdAt: string;
  readonly removed: boolean;
}

type NewExcerpt = Omit<StoredExcerpt, 'id' | 'removed' | 'settled' | 'pair'>;

/** What of an excerpt can change. */
export type ExcerptPatch = Partial<Omit<StoredExcerpt, 'id' | 'article' | 'createdAt' | 'removed'>>;

/** SQLite has no booleans and no lists. */
type ExcerptRow = Omit<StoredExcerpt, 'removed' | 'tags'> & {
  readonly removed: 0 | 1;
  readonly tags: string;
};

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
  touchNew(db, 'list', Number(lastInsertRowid));
  return Number(lastInsertRowid);
}

export function renameExcerptList(db: Database, id: number, name: string): void {
  touch(db, 'list', id);
  prepared(db, `UPDATE excerpt_list SET name = ? WHERE id = ?`).run(name, id);
}

/** @param removedAt when it was removed, or null to have it back */
export function setExcerptListRemoved(db: Database, id: number, removedAt: string | null): void {
  touch(db, 'list', id);
  prepared(db, `UPDATE excerpt_list SET removed_at = ? WHERE id = ?`).run(removedAt, id);
}

/** Those of the excerpts that exist, removed or not, in the order of a list. */
export function storedExcerpts(db: Database, ids: readonly number[]): StoredExcerpt[] {
  return prepared<[string], ExcerptRow>(
    db,
    `SELECT id, list_id AS list, position, article_id AS article, revision, start_offset AS start, end_offset AS end,
            quote, prefix, suffix, note, colour, pair_id AS pair, settled_revision AS settled, made_at AS createdAt,
            removed_at IS NOT NULL AS removed,
            (SELECT json_group_array(name ORDER BY name COLLATE NOCASE)
               FROM excerpt_tag JOIN tag ON tag.id = tag_id WHERE excerpt_id = excerpt.id) AS tags
       FROM excerpt WHERE id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
  )
    .all(JSON.stringify(ids))
    .map(fromRow);
}

/** The excerpts of a list in its order, removed ones included: they keep their places. */
export function storedExcerptsInList(db: Database, list: number): StoredExcerpt[] {
  const ids = prepared<[number], number>(db, `SELECT id FROM excerpt WHERE list_id = ?`).pluck().all(list);
  return storedExcerpts(db, ids);
}

/** The excerpts of one article that were not removed, nor their list. */
export function storedExcerptsInArticle(db: Database, article: number): StoredExcerpt[] {
  const ids = prepared<[number], number>(
    db,
    `SELECT excerpt.id FROM excerpt JOIN excerpt_list ON excerpt_list.id = list_id
      WHERE article_id = ? AND excerpt.removed_at IS NULL AND excerpt_list.removed_at IS NULL`,
  )
    .pluck()
    .all(article);
  return storedExcerpts(db, ids);
}

/** The excerpts of all lists, without those that were removed. */
export function livingExcerpts(db: Database): StoredExcerpt[] {
  const ids = prepared<[], number>(
    db,
    `SELECT excerpt.id FROM excerpt JOIN excerpt_list ON excerpt_list.id = list_id
      WHERE excerpt.removed_at IS NULL AND excerpt_list.removed_at IS NULL`,
  )
    .pluck()
    .all();
  return storedExcerpts(db, ids);
}

/** The excerpts of all lists whose article has another text by now that nobody has decided on. */
export function unsettledExcerpts(db: Database): StoredExcerpt[] {
  const ids = prepared<[], number>(
    db,
    `SELECT excerpt.id FROM excerpt
       JOIN excerpt_list ON excerpt_list.id = list_id JOIN article ON article.id = article_id
      WHERE excerpt.removed_at IS NULL AND excerpt_list.removed_at IS NULL
        AND excerpt.revision <> article.revision AND settled_revision IS NOT article.revision`,
  )
    .pluck()
    .all();
  return storedExcerpts(db, ids);
}

export function insertExcerpt(db: Database, excerpt: NewExcerpt): number {
  const { tags, ...columns } = excerpt;
  const { lastInsertRowid } = prepared<[Omit<NewExcerpt, 'tags'>]>(
    db,
    `INSERT INTO excerpt (list_id, position, article_id, revision, start_offset, end_offset, quote, prefix, suffix,
                          note, colour, made_at)
     VALUES (@list, @position, @article, @revision, @start, @end, @quote, @prefix, @suffix, @note, @colour, @createdAt)`,
  ).run(columns);
  const id = Number(lastInsertRowid);
  touchNew(db, 'excerpt', id);
  putExcerptTags(db, id, tags);
  return id;
}

export function updateExcerpt(db: Database, excerpt: StoredExcerpt, patch: ExcerptPatch): void {
  touch(db, 'excerpt', excerpt.id);
  prepared(
    db,
    `UPDATE excerpt SET list_id = @list, position = @position, revision = @revision, start_offset = @start,
                        end_offset = @end, quote = @quote, prefix = @prefix, suffix = @suffix, note = @note,
                        colour = @colour, pair_id = @pair, settled_revision = @settled
      WHERE id = @id`,
  ).run({ ...excerpt, ...patch });
  if (patch.tags) putExcerptTags(db, excerpt.id, patch.tags);
}

/** @param removedAt when it was removed, or null to have it back */
export function setExcerptRemoved(db: Database, id: number, removedAt: string | null): void {
  touch(db, 'excerpt', id);
  prepared(db, `UPDATE excerpt SET removed_at = ? WHERE id = ?`).run(removedAt, id);
}

/** The tags of excerpts that were not removed, nor their list, in alphabetical order. */
export function excerptTags(db: Database): { readonly name: string; readonly excerpts: number }[] {
  return prepared<[], { name: string; excerpts: number }>(
    db,
    `SELECT tag.name, count(*) AS excerpts
       FROM excerpt_tag JOIN tag ON tag.id = tag_id JOIN excerpt ON excerpt.id = excerpt_id
       JOIN excerpt_list ON excerpt_list.id = list_id
      WHERE excerpt.removed_at IS NULL AND excerpt_list.removed_at IS NULL
      GROUP BY tag.id ORDER BY tag.name COLLATE NOCASE`,
  ).all();
}

function fromRow(row: ExcerptRow): StoredExcerpt {
  return { ...row, tags: JSON.parse(row.tags) as string[], removed: row.removed === 1 };
}
