import type { Database } from 'better-sqlite3';
import type { SavedSearch } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { listArticles } from '../search/search.ts';
import type { Searcher } from '../search/searcher.ts';
import {
  articlesAddedAfter,
  insertSearch,
  nameOfSearch,
  searchOfName,
  setSearchName,
  setSearchRemoved,
  setSearchSeen,
  storedSearches,
} from '../store/searches.ts';

/** Saved searches with what each finds now. */
export async function savedSearches(searcher: Searcher, signal?: AbortSignal): Promise<SavedSearch[]> {
  const { db } = searcher.store;
  const found: SavedSearch[] = [];
  for (const stored of storedSearches(db)) {
    const { ids } = await listArticles(searcher, { query: stored.query, sort: 'newest' }, signal);
    const fresh = new Set(articlesAddedAfter(db, stored.seenAt));
    found.push({ ...stored, articles: ids.length, fresh: ids.filter((id) => fresh.has(id)).length });
  }
  return found;
}

/** @throws CarrelError `NAME_TAKEN` */
export function saveSearch(db: Database, name: string, query: string): { readonly id: number } {
  return changed(db, () => {
    requireFree(db, name);
    return { id: insertSearch(db, name, query, now()) };
  });
}

/** @throws CarrelError `NAME_TAKEN`, `SEARCH_NOT_FOUND` */
export function renameSearch(db: Database, id: number, name: string): void {
  changed(db, () => {
    requireKnown(db, id);
    requireFree(db, name, id);
    setSearchName(db, id, name);
  });
}

/** @throws CarrelError `SEARCH_NOT_FOUND` */
export function removeSearch(db: Database, id: number): void {
  changed(db, () => {
    requireKnown(db, id);
    setSearchRemoved(db, id, now());
  });
}

/** Undoes {@link removeSearch}. @throws CarrelError `SEARCH_NOT_FOUND`, `NAME_TAKEN` if another one has its name by now */
export function restoreSearch(db: Database, id: number): void {
  changed(db, () => {
    requireFree(db, requireKnown(db, id), id);
    setSearchRemoved(db, id, null);
  });
}

/** Takes what a search finds now for seen. @throws CarrelError `SEARCH_NOT_FOUND` */
export function lookAtSearch(db: Database, id: number): void {
  changed(db, () => {
    requireKnown(db, id);
    setSearchSeen(db, id, now());
  });
}

function changed<T>(db: Database, change: () => T): T {
  return db.transaction(change).immediate();
}

function requireKnown(db: Database, id: number): string {
  const name = nameOfSearch(db, id);
  if (name === undefined) throw new CarrelError('SEARCH_NOT_FOUND', undefined, { id });
  return name;
}

function requireFree(db: Database, name: string, own?: number): void {
  const other = searchOfName(db, name);
  if (other === undefined || other === own) return;
  throw new CarrelError('NAME_TAKEN', 'There is already a saved search of this name. Choose another.', {
    name,
  });
}

function now(): string {
  return new Date().toISOString();
}
