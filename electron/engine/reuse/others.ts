import type { Database } from 'better-sqlite3';
import type { OtherArticle } from '../../contract/index.ts';
import { prepared } from '../store/statement.ts';

/** What one needs to know of other articles to tell them apart. */
export function othersOf(db: Database, ids: readonly number[]): OtherArticle[] {
  return prepared<[string], OtherArticle>(
    db,
    `SELECT id, title, byline, published, source FROM main.article
      WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
}

/** By date; those without one behind the others; of one date in the order in which they came into the archive. */
export function earliestFirst(a: OtherArticle, b: OtherArticle): number {
  if (a.published === b.published) return a.id - b.id;
  if (a.published === null) return 1;
  if (b.published === null) return -1;
  return a.published < b.published ? -1 : 1;
}
