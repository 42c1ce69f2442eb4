import type { Database } from 'better-sqlite3';
import type { Block } from '../../../contract/index.ts';
import { putSketch, removeSketch } from '../../reuse/tables.ts';
import { prepared } from '../../store/statement.ts';
import type { EntrySource, IndexEntry } from './entry.ts';
import { languageMarks } from '../find/expression.ts';

/** Pages of the index that one step of merging may rewrite. */
const MERGE_PAGES = 64;

/**
 * Puts articles into the index in their present state, or with no entry takes them out; within a transaction. FTS5 goes to
 * disk at every savepoint, which `INSERT … SELECT` opens: so those come last.
 */
export function writePostings(
  db: Database,
  entries: readonly (readonly [article: number, entry: IndexEntry | null])[],
): void {
  const put = prepared(
    db,
    `INSERT OR REPLACE INTO search.posting (rowid, title, body, language) VALUES (?, ?, ?, ?)`,
  );
  const remove = prepared(db, `DELETE FROM search.posting WHERE rowid = ?`);
  const unmark = prepared(db, `DELETE FROM search.indexed WHERE article_id = ?`);
  const mark = prepared(
    db,
    `INSERT OR REPLACE INTO search.indexed (article_id, seq, text_hash)
     SELECT id, changed, text_hash FROM main.article WHERE id = ?`,
  );
  const speak = prepared(db, `INSERT OR IGNORE INTO search.language (code) VALUES (?)`);
  for (const [id, entry] of entries) {
    if (entry) put.run(id, entry.title, entry.body, languageMarks(entry));
    else remove.run(id);
  }
  for (const [id, entry] of entries) {
    if (entry) putSketch(db, id, entry.fingerprints);
    else removeSketch(db, id);
  }
  for (const [id, entry] of entries) (entry ? mark : unmark).run(id);
  const spoken = entries.flatMap(([, entry]) =>
    entry ? [entry.language ?? '', ...entry.furtherLanguages] : [],
  );
  for (const code of new Set(spoken)) speak.run(code);
}

/** One bounded step of merging; false when nothing is left to merge. FTS5 tells by the number of changed rows. */
export function mergePostings(db: Database): boolean {
  const changes = () => prepared<[], { n: number }>(db, `SELECT total_changes() AS n`).get()!.n;
  const before = changes();
  prepared(db, `INSERT INTO search.posting (posting, rank) VALUES ('merge', ?)`).run(MERGE_PAGES);
  return changes() - before >= 2;
}

/** The number of the last change of any article. */
export function lastChange(db: Database): number {
  return prepared<[], { n: number }>(db, `SELECT articles AS n FROM main.counter`).get()!.n;
}

/** Changes when another connection changed the index. */
export function changesOfOthers(db: Database): number {
  return prepared<[], { data_version: number }>(db, `PRAGMA search.data_version`).get()!.data_version;
}

/** The number of an article's last change; -1 if there is no such article. */
export function changeOf(db: Database, article: number): number {
  const row = prepared<[number], { n: number }>(db, `SELECT changed AS n FROM main.article WHERE id = ?`);
  return row.get(article)?.n ?? -1;
}

/** Those of the articles that are indexed in their present state. */
export function indexedNow(db: Database, articles: readonly number[]): readonly number[] {
  return prepared<[string], number>(
    db,
    `SELECT id FROM main.article JOIN search.indexed ON article_id = id AND seq = changed
      WHERE id IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(JSON.stringify(articles));
}

/** Says of articles that they are indexed in their present state, unless their text is another one. */
export function markIndexed(db: Database, articles: readonly number[]): void {
  prepared(
    db,
    `UPDATE search.indexed SET seq = (SELECT changed FROM main.article WHERE id = article_id)
      WHERE article_id IN (SELECT value FROM json_each(?))
        AND text_hash = (SELECT text_hash FROM main.article WHERE id = article_id)`,
  ).run(JSON.stringify(articles));
}

export function countIndexed(db: Database): number {
  return prepared<[], { n: number }>(db, `SELECT count(*) AS n FROM search.indexed`).get()!.n;
}

/** An article that waits to be indexed, and the number of its last change. */
export interface WaitingArticle {
  readonly id: number;
  readonly changed: number;
}

/** Some articles that are not indexed in their present state, in the order of their changes, from behind one of them. */
export function waitingArticles(db: Database, after: WaitingArticle, limit: number): WaitingArticle[] {
  return prepared<[number, number, number], WaitingArticle>(
    db,
    `SELECT id, changed FROM main.article LEFT JOIN search.indexed ON article_id = id
     WHERE (changed, id) > (?, ?) AND removed_at IS NULL
       AND (seq IS NOT changed OR indexed.text_hash IS NOT article.text_hash)
       AND EXISTS (SELECT 1 FROM main.revision WHERE revision.article_id = article.id AND number = article.revision)
     ORDER BY changed, id LIMIT ?`,
  ).all(after.changed, after.id, limit);
}

/** Articles taken out of the archive since change number `since` that are still indexed. */
export function removedArticles(db: Database, since: number): readonly number[] {
  return prepared<[number], number>(
    db,
    // The plus makes SQLite take the index of those removed.
    `SELECT id FROM main.article WHERE removed_at IS NOT NULL AND +changed > ?
        AND EXISTS (SELECT 1 FROM search.indexed WHERE article_id = id)`,
  )
    .pluck()
    .all(since);
}

/** The greatest number of an indexed article. */
export function lastIndexed(db: Database): number {
  return (
    prepared<[], { last: number | null }>(db, `SELECT max(article_id) AS last FROM search.indexed`).get()!
      .last ?? 0
  );
}

/** Articles that are indexed and no longer exist, among those with numbers above `after` and up to `last`. */
export function strayArticles(db: Database, after: number, last: number): readonly number[] {
  return prepared<[number, number], number>(
    db,
    `SELECT article_id FROM search.indexed
      WHERE article_id > ? AND article_id <= ?
        AND NOT EXISTS (SELECT 1 FROM main.article WHERE id = article_id AND removed_at IS NULL)`,
  )
    .pluck()
    .all(after, last);
}

/** What an article's entry is made of; undefined if it no longer exists. */
export function loadSource(db: Database, article: number): EntrySource | undefined {
  const row = prepared<[number], Omit<EntrySource, 'blocks'> & { readonly blocks: string }>(
    db,
    `SELECT title, language, text, blocks
     FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
     WHERE article.id = ?`,
  ).get(article);
  return row && { ...row, blocks: JSON.parse(row.blocks) as readonly Block[] };
}
