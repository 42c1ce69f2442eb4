import type { Database } from 'better-sqlite3';
import { prepared } from './statement.ts';

/** A search that was saved, as it is stored. */
export interface StoredSearch {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly seenAt: string;
}

/** Those that were not removed, in alphabetical order. */
export function storedSearches(db: Database): StoredSearch[] {
  return prepared<[], StoredSearch>(
    db,
    `SELECT id, name, query, seen_at AS seenAt FROM main.saved_search
      WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE`,
  ).all();
}

/** The number of the search that has this name, whatever its case. */
export function searchOfName(db: Database, name: string): number | undefined {
  return prepared<[string], { id: number }>(
    db,
    `SELECT id FROM main.saved_search WHERE name = ? COLLATE NOCASE AND removed_at IS NULL`,
  ).get(name)?.id;
}

/** The name of a search, be it removed; undefined if there never was one of this number. */
export function nameOfSearch(db: Database, id: number): string | undefined {
  return prepared<[number], { name: string }>(db, `SELECT name FROM main.saved_search WHERE id = ?`).get(id)
    ?.name;
}

export function insertSearch(db: Database, name: string, query: string, at: string): number {
  return Number(
    prepared(db, `INSERT INTO main.saved_search (name, query, made_at, seen_at) VALUES (?, ?, ?, ?)`).run(
      name,
      query,
      at,
      at,
    ).lastInsertRowid,
  );
}

export function setSearchName(db: Database, id: number, name: string): void {
  prepared(db, `UPDATE main.saved_search SET name = ? WHERE id = ?`).run(name, id);
}

export function setSearchRemoved(db: Database, id: number, at: string | null): void {
  prepared(db, `UPDATE main.saved_search SET removed_at = ? WHERE id = ?`).run(at, id);
}

export function setSearchSeen(db: Database, id: number, at: string): void {
  prepared(db, `UPDATE main.saved_search SET seen_at = ? WHERE id = ?`).run(at, id);
}

/** Articles that came into the archive after a moment. */
export function articlesAddedAfter(db: Database, moment: string): number[] {
  return prepared<[string], { id: number }>(db, `SELECT id FROM main.article WHERE added_at > ?`)
    .all(moment)
    .map(({ id }) => id);
}
