import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveStatus } from '../../contract/index.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Store } from '../store/open.ts';
import { prepared } from '../store/statement.ts';

/** What is in the archive, and how large it is. */
export function archiveStatus(
  { db, folder }: Store,
  index: SearchIndex,
): Omit<ArchiveStatus, 'readOnly' | 'lastCheck'> {
  const languages = prepared<[], { language: string | null; articles: number; words: number }>(
    db,
    `SELECT language, count(*) AS articles, sum(words) AS words FROM article WHERE removed_at IS NULL GROUP BY language ORDER BY articles DESC`,
  ).all();
  const published = prepared<[], { from: string | null; to: string | null }>(
    db,
    `SELECT (SELECT min(published) FROM article WHERE removed_at IS NULL) AS "from", (SELECT max(published) FROM article WHERE removed_at IS NULL) AS "to"`,
  ).get()!;
  const { files, excerpts } = prepared<[], { files: number; excerpts: number }>(
    db,
    `SELECT (SELECT count(*) FROM file JOIN article ON article.id = article_id
              WHERE status <> 'missing' AND article.removed_at IS NULL) AS files,
            (SELECT count(*) FROM excerpt JOIN excerpt_list ON excerpt_list.id = list_id
              WHERE excerpt.removed_at IS NULL AND excerpt_list.removed_at IS NULL) AS excerpts`,
  ).get()!;
  return {
    folder,
    articles: languages.reduce((sum, { articles }) => sum + articles, 0),
    files,
    words: languages.reduce((sum, { words }) => sum + words, 0),
    excerpts,
    languages: languages.map(({ language, articles }) => ({ language, articles })),
    published:
      published.from === null || published.to === null ? null : { from: published.from, to: published.to },
    bytes: bytesOnDisk(folder),
    index: index.status(),
  };
}

/** Both databases with their logs; what else stands in the folder is not the archive's. */
function bytesOnDisk(folder: string): number {
  return readdirSync(folder)
    .filter((name) => /^(archive|index)\.sqlite(-wal|-shm)?$/.test(name))
    .reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
