import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { eachToken } from '../search/analyse/analyse.ts';
import { prepared } from '../store/statement.ts';

/** Articles read at once, and how long to go on before the engine answers others, in milliseconds. */
const READ = 16;
const SLICE = 12;

/** How often words stand in some texts. */
export interface WordCounts {
  /** By their folded forms. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of all words together. */
  readonly words: number;
}

/** Counts the words of articles. @throws the signal's reason once it is aborted */
export async function countWords(
  db: Database,
  articles: readonly number[],
  signal?: AbortSignal,
): Promise<WordCounts> {
  const read = prepared<[string], { text: string; language: string | null }>(
    db,
    `SELECT text, language
     FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
     WHERE article.id IN (SELECT value FROM json_each(?))`,
  );
  const counts = new Map<string, number>();
  let words = 0;
  let end = performance.now() + SLICE;
  for (let at = 0; at < articles.length; at += READ) {
    for (const { text, language } of read.all(JSON.stringify(articles.slice(at, at + READ)))) {
      eachToken(text, language, ({ exact }, _start, _end, isJoined) => {
        if (isJoined) return;
        words += 1;
        counts.set(exact, (counts.get(exact) ?? 0) + 1);
      });
    }
    if (performance.now() < end) continue;
    await setImmediate();
    signal?.throwIfAborted();
    end = performance.now() + SLICE;
  }
  return { counts, words };
}
