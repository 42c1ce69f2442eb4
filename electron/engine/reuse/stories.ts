import type { Database } from 'better-sqlite3';
import { prepared } from '../store/statement.ts';

/**
 * The stories that articles belong to: near-duplicates of one another have the same number. An article that has none is
 * missing. A wire report that ten papers printed counts once where articles are counted by story.
 */
export function storiesOf(db: Database, articles: readonly number[]): ReadonlyMap<number, number> {
  const rows = prepared<[string], { id: number; story: number }>(
    db,
    `SELECT article_id AS id, story FROM search.sketch
      WHERE story IS NOT NULL AND article_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(articles));
  return new Map(rows.map(({ id, story }) => [id, story]));
}

/** The story of an article, and how many other articles tell it. */
export interface Told {
  readonly story: number;
  readonly near: number;
}

/** The stories that other articles tell, too, by the article; one without near-duplicates is missing. */
export function storiesTold(db: Database, articles: readonly number[]): ReadonlyMap<number, Told> {
  const rows = prepared<[string], Told & { id: number }>(
    db,
    `SELECT article_id AS id, story,
            (SELECT count(*) FROM search.sketch AS other WHERE other.story = sketch.story) - 1 AS near
       FROM search.sketch
      WHERE story IS NOT NULL AND article_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(articles));
  return new Map(rows.filter(({ near }) => near > 0).map(({ id, story, near }) => [id, { story, near }]));
}

/** The near-duplicates of an article, by number. */
export function nearArticles(db: Database, article: number): readonly number[] {
  return prepared<[{ article: number }], number>(
    db,
    `SELECT article_id FROM search.sketch
      WHERE story = (SELECT story FROM search.sketch WHERE article_id = @article) AND article_id <> @article
      ORDER BY article_id`,
  )
    .pluck()
    .all({ article });
}

/** Makes an article part of the stories of others, which become one; within a transaction. */
export function joinStories(db: Database, article: number, others: readonly number[]): void {
  if (others.length === 0) return;
  const stories = [...storiesOf(db, others).values()];
  const story = Math.min(article, ...others, ...stories);
  const merge = prepared<[number, number]>(db, `UPDATE search.sketch SET story = ? WHERE story = ?`);
  for (const other of new Set(stories)) if (other !== story) merge.run(story, other);
  prepared<[number, string]>(
    db,
    `UPDATE search.sketch SET story = ? WHERE article_id IN (SELECT value FROM json_each(?))`,
  ).run(story, JSON.stringify([article, ...others]));
}
