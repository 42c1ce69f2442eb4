import { setImmediate } from 'node:timers/promises';
import { prepared } from '../store/statement.ts';
import { IdSet } from '../search/find/id-set.ts';
import type { Searcher } from '../search/searcher.ts';

/** Articles read at once. */
const READ = 4_000;

/** An article as it is counted: when and of what it is, how long, and how often the query stands in it. */
export interface Weighed {
  readonly id: number;
  readonly words: number;
}

/** How many words articles have; their columns are loaded on the way. */
export async function weigh(
  searcher: Searcher,
  ids: readonly number[],
  signal?: AbortSignal,
): Promise<readonly Weighed[]> {
  await searcher.columns.load(IdSet.of(ids), signal);
  const read = prepared<[string], Weighed>(
    searcher.store.db,
    `SELECT id, words FROM main.article WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const weighed: Weighed[] = [];
  for (let at = 0; at < ids.length; at += READ) {
    weighed.push(...read.all(JSON.stringify(ids.slice(at, at + READ))));
    await setImmediate();
    signal?.throwIfAborted();
  }
  return weighed;
}
