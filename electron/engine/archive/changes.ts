import { setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { ArchiveChange } from '../../contract/index.ts';
import { prepared } from '../store/statement.ts';

/** Time between two looks, in milliseconds. */
const PERIOD = 250;

interface Counter {
  readonly articles: number;
  readonly excerpts: number;
}

/**
 * Tells when articles or excerpts have changed, at most four times a second, until it is aborted. The counter it looks at
 * is in the archive, so it sees the changes of other programs too.
 */
export async function* archiveChanges(db: Database, signal: AbortSignal): AsyncGenerator<ArchiveChange> {
  let seen = readCounter(db);
  while (await waited(signal)) {
    const now = readCounter(db);
    const articles = now.articles !== seen.articles;
    const excerpts = now.excerpts !== seen.excerpts;
    seen = now;
    if (articles || excerpts) yield { seq: now.articles + now.excerpts, articles, excerpts };
  }
}

function readCounter(db: Database): Counter {
  return prepared<[], Counter>(db, `SELECT articles, excerpts FROM counter WHERE id = 1`).get()!;
}

/** Whether the time passed without an abort. */
function waited(signal: AbortSignal): Promise<boolean> {
  return setTimeout(PERIOD, true, { signal, ref: false }).catch(() => false);
}
