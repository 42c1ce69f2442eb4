import type { Database } from 'better-sqlite3';
import { CONTAINERS } from '../../store/parts.ts';
import { named, RESTORE, type Problem } from './problem.ts';

/** What a place on disk can have against it, as the end of a sentence. */
const faults = {
  article: 'counts as read, but belongs to no article',
  original: 'counts as read, but its bytes are not kept',
  bytes: 'is not as long as the bytes that are kept of it',
  hidden: 'shows an article that is hidden, though its import holds',
  reason: 'was not taken in, but no reason is kept',
  part: 'is part of a file that lies elsewhere',
} as const;

/** Every place on disk against the article, the bytes and the import it belongs to. */
export function* checkFiles(db: Database, step: () => void): Generator<Problem> {
  const files = db.prepare<[], { place: string; fault: keyof typeof faults | null }>(
    `SELECT folder.path || '/' || file.path AS place,
            CASE
              WHEN file.status IN ('failed', 'skipped')
                THEN iif(file.code IS NULL OR file.message IS NULL, 'reason', NULL)
              WHEN file.status = 'missing' THEN NULL
              WHEN file.article_id IS NULL
                THEN iif(file.format IN (${CONTAINERS}), NULL, 'article')
              WHEN file.original_id IS NULL THEN 'original'
              WHEN file.bytes <> original.bytes THEN 'bytes'
              WHEN article.removed_at IS NOT NULL AND job.undone_at IS NULL AND file.job_id = article.job_id
                THEN 'hidden'
              WHEN file.part_of IS NOT NULL
                THEN iif(whole.folder_id = file.folder_id
                           AND substr(file.path, 1, length(whole.path) + 1) = whole.path || '/', NULL, 'part')
            END AS fault
       FROM file
       LEFT JOIN folder ON folder.id = file.folder_id
       LEFT JOIN original ON original.id = file.original_id
       LEFT JOIN article ON article.id = file.article_id
       LEFT JOIN job ON job.id = file.job_id
       LEFT JOIN file AS whole ON whole.id = file.part_of`,
  );
  for (const { place, fault } of files.iterate()) {
    step();
    if (fault === null) continue;
    yield {
      code: 'FILE_WRONG',
      message: `The file ${place} ${faults[fault]}.`,
      advice: 'Import its folder again with unchanged files read, too (carrel import --verify).',
    };
  }
}

/** Every import's counts against the rows of its report. */
export function* checkReports(db: Database, step: () => void): Generator<Problem> {
  const jobs = db.prepare<[], { id: number; startedAt: string; isWrong: 0 | 1 }>(
    `SELECT id, started_at AS startedAt,
            EXISTS (SELECT 1 FROM job_item WHERE job_id = job.id
                     GROUP BY outcome HAVING count(*) > ifnull(counts ->> ('$.' || outcome), 0))
            OR files > (SELECT ifnull(sum(value), 0) FROM json_each(counts)) AS isWrong
       FROM job`,
  );
  for (const { id, startedAt, isWrong } of jobs.iterate()) {
    step();
    if (isWrong === 0) continue;
    yield {
      code: 'REPORT_WRONG',
      message: `The report of import ${id}, begun ${startedAt}, doesn't fit its counts.`,
      advice: 'Your articles are not touched by that. Restore a backup if you need the report.',
    };
  }
}

/** What was corrected by hand against what the articles say. */
export function* checkCorrections(db: Database): Generator<Problem> {
  const wrong = db.prepare<[], { id: number; title: string; field: string }>(
    `SELECT article.id, title, field FROM correction JOIN article ON article.id = article_id
      WHERE value IS NOT CASE field WHEN 'title' THEN title WHEN 'byline' THEN byline WHEN 'published' THEN published
                                    WHEN 'source' THEN source WHEN 'language' THEN language END
     UNION ALL
     SELECT article.id, title, 'tag' FROM tag_correction AS said JOIN article ON article.id = said.article_id
      WHERE given <> EXISTS (SELECT 1 FROM article_tag
                              WHERE article_tag.article_id = article.id AND article_tag.tag_id = said.tag_id)`,
  );
  for (const { id, title, field } of wrong.iterate()) {
    yield {
      code: 'CORRECTION_LOST',
      message: `The ${field} of ${named(id, title)} is not the one you gave it.`,
      advice: `Correct the ${field} again.`,
    };
  }
}

/** The counter by which everything that is derived knows of changes. */
export function* checkCounter(db: Database): Generator<Problem> {
  const isRight = db
    .prepare<[], 0 | 1>(
      `SELECT ifnull((SELECT articles FROM counter) >= (SELECT ifnull(max(changed), 0) FROM article), 0)`,
    )
    .pluck()
    .get();
  if (isRight === 1) return;
  yield {
    code: 'COUNTER_WRONG',
    message: 'The count of changes is behind the articles: changes may not be seen by the search.',
    advice: RESTORE,
  };
}
