import type { Database } from 'better-sqlite3';
import { prepared } from './statement.ts';

/** Tags of articles that are shown, the most frequent first. */
export function listTags(db: Database): { readonly name: string; readonly articles: number }[] {
  return prepared<[], { name: string; articles: number }>(
    db,
    `SELECT name, count(*) AS articles
       FROM article_tag JOIN tag ON tag.id = tag_id JOIN article ON article.id = article_id
      WHERE removed_at IS NULL GROUP BY tag_id ORDER BY articles DESC, name`,
  ).all();
}
