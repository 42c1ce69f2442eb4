import type { Database } from 'better-sqlite3';
import { prepared } from '../../store/statement.ts';

/** Articles looked at to see that the index is of this archive. */
const SAMPLES = 64;

/**
 * Up to which change of the archive every article was found to be indexed, so that an opening needn't look at all of them.
 * -1 where nothing was noted, or where articles from all over the archive show that it isn't the one it was noted of: a
 * backup, or another archive, has taken its place.
 */
export function trustedMark(db: Database): number {
  const mark = prepared<[], { value: number }>(
    db,
    `SELECT value FROM search.meta, main.counter WHERE key = 'indexed' AND value <= articles`,
  ).get()?.value;
  if (mark === undefined) return -1;
  const last =
    prepared<[], { id: number | null }>(db, `SELECT max(id) AS id FROM main.article`).get()!.id ?? 0;
  const step = Math.max(1, Math.floor(last / SAMPLES));
  const samples = Array.from({ length: Math.ceil(last / step) }, (_, at) => last - at * step);
  const others = prepared<[string, number], { n: number }>(
    db,
    `SELECT count(*) AS n FROM main.article LEFT JOIN search.indexed ON article_id = id
      WHERE id IN (SELECT value FROM json_each(?)) AND changed <= ? AND removed_at IS NULL
        AND (seq IS NOT changed OR indexed.text_hash IS NOT article.text_hash)`,
  ).get(JSON.stringify(samples), mark)!.n;
  return others === 0 ? mark : -1;
}

/** Notes that every article is indexed up to this change. */
export function keepMark(db: Database, change: number): void {
  prepared(db, `INSERT OR REPLACE INTO search.meta (key, value) VALUES ('indexed', ?)`).run(change);
}
