import type { Database } from 'better-sqlite3';
import type { LogChanges, SearchHost } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { IdSet } from '../search/find/id-set.ts';
import { readingOf } from '../search/query/reading.ts';
import { listArticles } from '../search/search.ts';
import type { Searcher } from '../search/searcher.ts';
import { articleHeads } from '../store/articles.ts';
import {
  addToLogSearch,
  articleChanges,
  eraseLogEntries,
  insertLogNote,
  insertLogSearch,
  lastLogSearch,
  logSearch,
  recordingSince,
  removeLogEntries,
  restoreLogEntries,
  setLogNote,
  startRecording,
  stopRecording,
} from '../store/log.ts';
import { packIds, unpackIds } from './found.ts';

/** A search asked again within this time, in milliseconds, is still the same piece of work. */
const ONE_SITTING = 12 * 3600 * 1000;

/** A search that was meant, and what came of it: numbers of articles and of excerpts. */
export interface MeantSearch {
  readonly query: string;
  readonly host: SearchHost;
  readonly opened: readonly number[];
  readonly kept: readonly number[];
}

/** Records a search while searches are recorded. @returns its entry; null if nothing was recorded */
export async function recordSearch(
  searcher: Searcher,
  meant: MeantSearch,
  signal?: AbortSignal,
): Promise<number | null> {
  const { db } = searcher.store;
  const query = meant.query.trim();
  if (query === '' || recordingSince(db) === null) return null;
  const asked = { ...meant, query };
  const answer = sameSearch(db, asked) === undefined ? await answerNow(searcher, query, signal) : null;
  return written(db, () => {
    // While it was looked for, the same may have been recorded.
    const entry =
      sameSearch(db, asked) ??
      (answer && insertLogSearch(db, { ...answer, query, host: asked.host }, new Date().toISOString()));
    if (entry !== null) addToLogSearch(db, entry, asked);
    return entry;
  });
}

function sameSearch(db: Database, { query, host }: MeantSearch): number | undefined {
  const last = lastLogSearch(db, host);
  const same =
    last?.query === query &&
    last.changes === articleChanges(db) &&
    Date.now() - Date.parse(last.at) < ONE_SITTING;
  return same ? last.id : undefined;
}

async function answerNow(searcher: Searcher, query: string, signal: AbortSignal | undefined) {
  const changes = articleChanges(searcher.store.db);
  const { understood, complete } = await listArticles(searcher, { query, sort: 'newest' }, signal);
  return {
    reading: readingOf(understood.query),
    found: packIds(complete),
    total: complete.length,
    articles: searcher.everything.size,
    changes,
  };
}

export function setRecording(db: Database, on: boolean): void {
  written(db, () => (on ? startRecording(db, new Date().toISOString()) : stopRecording(db)));
}

/** Writes a note, whether searches are recorded or not. @returns its number */
export function writeNote(db: Database, text: string): number {
  return written(db, () => insertLogNote(db, text, new Date().toISOString()));
}

/** @throws CarrelError `LOG_ENTRY_NOT_FOUND` */
export function editNote(db: Database, id: number, text: string): void {
  if (!written(db, () => setLogNote(db, id, text))) throw missing(id);
}

/** Takes entries out, all of them with null, and erases what was taken out before. @returns how many */
export function removeEntries(db: Database, ids: readonly number[] | null): number {
  eraseLogEntries(db);
  return written(db, () => removeLogEntries(db, ids, new Date().toISOString()));
}

/** Undoes the last {@link removeEntries}. @returns how many came back */
export function restoreEntries(db: Database): number {
  return written(db, () => restoreLogEntries(db));
}

/**
 * How what a search of the log finds now differs from what it found then.
 * @param limit how many articles to name at most on each side
 * @throws CarrelError `LOG_ENTRY_NOT_FOUND`
 */
export async function changesSince(
  searcher: Searcher,
  id: number,
  limit: number,
  signal?: AbortSignal,
): Promise<LogChanges> {
  const { db } = searcher.store;
  const logged = logSearch(db, id);
  if (!logged) throw missing(id);
  const then = unpackIds(logged.found);
  const { complete: now } = await listArticles(searcher, { query: logged.query, sort: 'newest' }, signal);
  const [before, after] = [IdSet.of(then), IdSet.of(now)];
  const fresh = now.filter((one) => !before.has(one));
  const gone = then.filter((one) => !after.has(one));
  const heads = articleHeads(db, [...fresh.slice(0, limit), ...gone.slice(0, limit)]);
  const named = (ids: readonly number[]) =>
    ids.slice(0, limit).map((article) => ({ article, title: heads.get(article)?.title ?? '' }));
  return {
    total: now.length,
    fresh: fresh.length,
    gone: gone.length,
    freshArticles: named(fresh),
    goneArticles: named(gone),
  };
}

function missing(id: number): CarrelError {
  return new CarrelError('LOG_ENTRY_NOT_FOUND', undefined, { id });
}

function written<T>(db: Database, write: () => T): T {
  return db.transaction(write).immediate();
}
