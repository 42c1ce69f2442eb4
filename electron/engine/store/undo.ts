import type { Database } from 'better-sqlite3';
import type { Undone } from '../../contract/index.ts';
import type { Stamp } from './revisions.ts';
import { prepared } from './statement.ts';

/** An article that was new with an import. */
export interface ArticleOfJob {
  readonly id: number;
  readonly title: string;
  /** Why it has to stay; null if it needn't. */
  readonly why: Undone['keptArticles'][number]['why'] | null;
  /** Another import, not undone, that has seen it somewhere; 0 for one before imports were kept with files. */
  readonly heldBy: number | null;
}

/** The articles an import brought that are shown. */
export function articlesOfJob(db: Database, job: number): ArticleOfJob[] {
  return prepared<[number], ArticleOfJob>(
    db,
    `SELECT id, title,
            CASE
              WHEN EXISTS (SELECT 1 FROM excerpt JOIN excerpt_list ON excerpt_list.id = list_id
                            WHERE article_id = article.id AND excerpt.removed_at IS NULL
                              AND excerpt_list.removed_at IS NULL) THEN 'excerpts'
              WHEN revision > 1 AND (SELECT text FROM revision WHERE article_id = article.id AND number = 1)
                <> (SELECT text FROM revision WHERE article_id = article.id AND number = article.revision)
                THEN 'changed'
            END AS why,
            (SELECT coalesce(job_id, 0) FROM file
              WHERE article_id = article.id AND status IN ('imported', 'duplicate') AND job_id IS NOT article.job_id
                AND NOT EXISTS (SELECT 1 FROM job WHERE job.id = file.job_id AND undone_at IS NOT NULL)
              ORDER BY job_id LIMIT 1) AS heldBy
       FROM article WHERE job_id = ? AND removed_at IS NULL`,
  ).all(job);
}

/**
 * Hides an article, or where another import holds it gives it to that one.
 * @returns whether another import holds it
 */
export function hideArticle(db: Database, id: number, heldBy: number | null, stamp: Stamp): boolean {
  if (heldBy !== null) {
    prepared(db, `UPDATE article SET job_id = ? WHERE id = ?`).run(heldBy || null, id);
    return true;
  }
  prepared(db, `UPDATE article SET removed_at = ?, changed = ? WHERE id = ?`).run(
    stamp.at,
    stamp.changed,
    id,
  );
  return false;
}

/** The articles an import brought that were hidden when it was undone. */
export function hiddenArticlesOfJob(
  db: Database,
  job: number,
): { readonly id: number; readonly title: string; readonly textHash: string }[] {
  return prepared<[number], { id: number; title: string; textHash: string }>(
    db,
    `SELECT id, title, lower(hex(text_hash)) AS textHash FROM article
      WHERE job_id = ? AND removed_at IS NOT NULL`,
  ).all(job);
}

/** Shows an article again that was hidden. */
export function showArticle(db: Database, id: number, stamp: Stamp): void {
  prepared(db, `UPDATE article SET removed_at = NULL, changed = ? WHERE id = ?`).run(stamp.changed, id);
}

/** Whether another article that is shown has this text. */
export function isTextShown(db: Database, but: number, textHash: string): boolean {
  return (
    prepared(db, `SELECT 1 FROM article WHERE text_hash = ? AND id <> ? AND removed_at IS NULL`).get(
      Buffer.from(textHash, 'hex'),
      but,
    ) !== undefined
  );
}
