import type { Database } from 'better-sqlite3';
import type { LogEntry, LoggedSearch, SearchHost } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** A search as it is recorded. */
export interface NewLogSearch {
  readonly query: string;
  readonly reading: string;
  readonly host: SearchHost;
  /** The articles it found, packed. */
  readonly found: Uint8Array;
  readonly total: number;
  /** How many articles the archive holds. */
  readonly articles: number;
  /** How often any of them has changed. */
  readonly changes: number;
}

/** Since when searches are recorded, ISO 8601; null while they are not. */
export function recordingSince(db: Database): string | null {
  return prepared<[], { since: string }>(db, `SELECT since FROM main.log_recording`).get()?.since ?? null;
}

export function startRecording(db: Database, since: string): void {
  prepared(db, `INSERT INTO main.log_recording (id, since) VALUES (1, ?) ON CONFLICT (id) DO NOTHING`).run(
    since,
  );
}

export function stopRecording(db: Database): void {
  prepared(db, `DELETE FROM main.log_recording`).run();
}

/** How often articles have changed. */
export function articleChanges(db: Database): number {
  return prepared<[], { articles: number }>(db, `SELECT articles FROM main.counter`).get()!.articles;
}

/** The newest search from a host. */
export function lastLogSearch(
  db: Database,
  host: SearchHost,
):
  { readonly id: number; readonly at: string; readonly query: string; readonly changes: number } | undefined {
  return prepared<[SearchHost], { id: number; at: string; query: string; changes: number }>(
    db,
    `SELECT id, made_at AS at, text AS query, changed AS changes
       FROM main.log_entry JOIN main.log_search ON entry_id = id
      WHERE host = ? AND removed_at IS NULL ORDER BY id DESC LIMIT 1`,
  ).get(host);
}

function insertEntry(db: Database, text: string, at: string): number {
  const { lastInsertRowid } = prepared(db, `INSERT INTO main.log_entry (made_at, text) VALUES (?, ?)`).run(
    at,
    text,
  );
  return Number(lastInsertRowid);
}

export function insertLogSearch(db: Database, search: NewLogSearch, at: string): number {
  const { query, host, reading, found, total, articles, changes } = search;
  const id = insertEntry(db, query, at);
  prepared(
    db,
    `INSERT INTO main.log_search (entry_id, host, reading, found, total, articles, changed) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, host, reading, found, total, articles, changes);
  return id;
}

export const insertLogNote = insertEntry;

/** @returns whether there is such a note */
export function setLogNote(db: Database, id: number, text: string): boolean {
  return (
    prepared(
      db,
      `UPDATE main.log_entry SET text = ?
        WHERE id = ? AND removed_at IS NULL AND id NOT IN (SELECT entry_id FROM main.log_search)`,
    ).run(text, id).changes === 1
  );
}

/** Notes what came of a search; numbers that stand for nothing are passed over. */
export function addToLogSearch(
  db: Database,
  id: number,
  { opened, kept }: { readonly opened: readonly number[]; readonly kept: readonly number[] },
): void {
  prepared(
    db,
    `INSERT OR IGNORE INTO main.log_opened (entry_id, article_id)
     SELECT ?, article.id FROM main.article WHERE article.id IN (SELECT value FROM json_each(?))`,
  ).run(id, JSON.stringify(opened));
  prepared(
    db,
    `INSERT OR IGNORE INTO main.log_kept (entry_id, excerpt_id)
     SELECT ?, excerpt.id FROM main.excerpt WHERE excerpt.id IN (SELECT value FROM json_each(?))`,
  ).run(id, JSON.stringify(kept));
}

/** Which entries are asked for. */
export interface LogSlice {
  /** A day or a moment, ISO 8601. */
  readonly since: string;
  readonly limit: number;
}

interface EntryRow {
  readonly id: number;
  readonly at: string;
  readonly text: string;
  readonly host: SearchHost | null;
  readonly reading: string;
  readonly total: number;
  readonly articles: number;
  readonly changes: number;
  readonly opened: string;
  readonly kept: string;
}

/** Entries that were not removed, newest first: those before one of them. */
export function newestLogEntries(
  db: Database,
  { since, limit, before }: LogSlice & { readonly before: number },
): LogEntry[] {
  return prepared<[string, number, number], EntryRow>(
    db,
    `SELECT * FROM (${ENTRIES}) WHERE at >= ? AND id < ? ORDER BY id DESC LIMIT ?`,
  )
    .all(since, before, limit)
    .map(entryOf);
}

/** The same, oldest first: those after one of them. */
export function logEntries(
  db: Database,
  { since, limit, after }: LogSlice & { readonly after: number },
): LogEntry[] {
  return prepared<[string, number, number], EntryRow>(
    db,
    `SELECT * FROM (${ENTRIES}) WHERE at >= ? AND id > ? ORDER BY id LIMIT ?`,
  )
    .all(since, after, limit)
    .map(entryOf);
}

const ENTRIES = `
  SELECT id, made_at AS at, text, host, reading, total, articles, changed AS changes,
         (SELECT json_group_array(json_object('article', article_id, 'title', title) ORDER BY article_id)
            FROM main.log_opened JOIN main.article ON article.id = article_id WHERE entry_id = log_entry.id) AS opened,
         (SELECT json_group_array(json_object('excerpt', excerpt.id, 'article', article_id, 'title', title,
                   'revision', excerpt.revision, 'start', start_offset, 'end', end_offset, 'quote', quote, 'removed', json(iif(excerpt.removed_at IS NULL, 'false', 'true'))) ORDER BY excerpt.id)
            FROM main.log_kept JOIN main.excerpt ON excerpt.id = excerpt_id
            JOIN main.article ON article.id = article_id WHERE entry_id = log_entry.id) AS kept
    FROM main.log_entry LEFT JOIN main.log_search ON entry_id = id
   WHERE removed_at IS NULL`;

function entryOf({
  id,
  at,
  text,
  host,
  reading,
  total,
  articles,
  changes,
  opened,
  kept,
}: EntryRow): LogEntry {
  if (host === null) return { kind: 'note', id, at, text };
  return {
    kind: 'search',
    id,
    at,
    query: text,
    reading,
    host,
    total,
    archive: { articles, changes },
    opened: JSON.parse(opened) as LoggedSearch['opened'],
    kept: JSON.parse(kept) as LoggedSearch['kept'],
  };
}

export function countLogEntries(db: Database, since: string): number {
  return prepared<[string], { entries: number }>(
    db,
    `SELECT count(*) AS entries FROM main.log_entry WHERE removed_at IS NULL AND made_at >= ?`,
  ).get(since)!.entries;
}

/** The number of the newest entry, 0 without one: it tells when somebody adds one. */
export function newestLogEntry(db: Database): number {
  return prepared<[], { newest: number }>(
    db,
    `SELECT coalesce(max(id), 0) AS newest FROM main.log_entry`,
  ).get()!.newest;
}

/** A search of the log with the articles it found, packed; undefined if there is none of this number. */
export function logSearch(
  db: Database,
  id: number,
): { readonly query: string; readonly found: Uint8Array } | undefined {
  return prepared<[number], { query: string; found: Uint8Array }>(
    db,
    `SELECT text AS query, found FROM main.log_entry JOIN main.log_search ON entry_id = id
      WHERE id = ? AND removed_at IS NULL`,
  ).get(id);
}

/** Marks entries as removed; all of them without numbers. @returns how many */
export function removeLogEntries(db: Database, ids: readonly number[] | null, at: string): number {
  return prepared(
    db,
    `UPDATE main.log_entry SET removed_at = ?
      WHERE removed_at IS NULL AND (? IS NULL OR id IN (SELECT value FROM json_each(?)))`,
  ).run(at, ids && JSON.stringify(ids), JSON.stringify(ids ?? [])).changes;
}

/** Brings back what was removed and not erased yet. @returns how many */
export function restoreLogEntries(db: Database): number {
  return prepared(db, `UPDATE main.log_entry SET removed_at = NULL WHERE removed_at IS NOT NULL`).run()
    .changes;
}

/** Erases what was removed: the bytes are overwritten, too. */
export function eraseLogEntries(db: Database): void {
  const some = prepared(db, `SELECT 1 FROM main.log_entry WHERE removed_at IS NOT NULL LIMIT 1`).get();
  if (some === undefined) return;
  db.pragma('secure_delete = ON');
  prepared(db, `DELETE FROM main.log_entry WHERE removed_at IS NOT NULL`).run();
  db.pragma('secure_delete = OFF');
}
