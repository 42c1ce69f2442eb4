import { setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { ArchiveChange } from '../../contract/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { newestLogEntry } from '../store/log.ts';
import { prepared } from '../store/statement.ts';

/** Time between two looks, in milliseconds. */
const PERIOD = 250;

/** While the index is being made anew more is found all the time: that is told of once in so many looks. */
const BUILDING = 12;

interface Counter {
  readonly articles: number;
  readonly excerpts: number;
}

/**
 * Tells when articles or excerpts have changed, entries of the research log were added, or more articles can be found, at
 * most four times a second, until it is aborted. The counter it looks at is in the archive, so it sees the changes of other programs too.
 */
export async function* archiveChanges(
  index: SearchIndex,
  signal: AbortSignal,
): AsyncGenerator<ArchiveChange> {
  const { db } = index.store;
  let seen = readCounter(db);
  let newest = newestLogEntry(db);
  let wasComplete = index.isComplete;
  for (let look = 1; await waited(signal); look++) {
    const now = readCounter(db);
    const isComplete = index.isComplete;
    const areMoreFound = !wasComplete && (isComplete || look % BUILDING === 0);
    const articles = now.articles !== seen.articles || areMoreFound;
    const excerpts = now.excerpts !== seen.excerpts;
    const entry = newestLogEntry(db);
    const log = entry !== newest;
    seen = now;
    newest = entry;
    wasComplete = isComplete;
    if (articles || excerpts || log) yield { seq: now.articles + now.excerpts, articles, excerpts, log };
  }
}

function readCounter(db: Database): Counter {
  return prepared<[], Counter>(db, `SELECT articles, excerpts FROM counter WHERE id = 1`).get()!;
}

/** Whether the time passed without an abort. */
function waited(signal: AbortSignal): Promise<boolean> {
  return setTimeout(PERIOD, true, { signal, ref: false }).catch(() => false);
}
