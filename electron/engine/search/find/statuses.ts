import type { Database } from 'better-sqlite3';
import { prepared } from '../../store/statement.ts';
import { fold } from '../analyse/fold.ts';
import type { FilterNode } from '../query/ast.ts';

interface Status {
  /** What can be said of such an article. */
  readonly means: string;
  /** Selects the articles, as `id`. */
  readonly sql: string;
}

/** What `status:` knows, by name. */
export const statuses = {
  'guessed-encoding': {
    means: 'its encoding was guessed',
    sql: `SELECT DISTINCT article_id AS id FROM main.file
          WHERE article_id IS NOT NULL AND certainty < 1 AND status <> 'missing'`,
  },
  missing: {
    means: 'its files are gone',
    sql: `SELECT article_id AS id FROM main.file WHERE article_id IS NOT NULL
          GROUP BY article_id HAVING min(status = 'missing') = 1`,
  },
  duplicate: {
    means: 'it was found in several files',
    sql: `SELECT article_id AS id FROM main.file WHERE article_id IS NOT NULL AND status <> 'missing'
          GROUP BY article_id HAVING count(*) > 1`,
  },
  corrected: {
    means: 'its title, byline, date, source or language was corrected by hand',
    sql: `SELECT DISTINCT article_id AS id FROM main.correction`,
  },
  revised: {
    means: 'its text changed since it was first imported',
    sql: `SELECT id FROM main.article WHERE revision > 1`,
  },
  excerpted: {
    means: 'passages were kept from it',
    sql: `SELECT DISTINCT article_id AS id FROM main.excerpt
          JOIN main.excerpt_list ON excerpt_list.id = list_id AND excerpt_list.removed_at IS NULL
          WHERE excerpt.removed_at IS NULL`,
  },
  noted: {
    means: 'a kept passage of it has a note',
    sql: `SELECT DISTINCT article_id AS id FROM main.excerpt
          JOIN main.excerpt_list ON excerpt_list.id = list_id AND excerpt_list.removed_at IS NULL
          WHERE excerpt.removed_at IS NULL AND note <> ''`,
  },
  'no-date': {
    means: 'it has no date',
    sql: `SELECT id FROM main.article WHERE published IS NULL`,
  },
  'no-author': {
    means: 'it names no author',
    sql: `SELECT id FROM main.article WHERE byline IS NULL`,
  },
  'no-source': {
    means: 'it names no source',
    sql: `SELECT id FROM main.article WHERE source IS NULL`,
  },
  'no-language': {
    means: 'its language could not be told',
    sql: `SELECT id FROM main.article WHERE language IS NULL`,
  },
} as const satisfies Readonly<Record<string, Status>>;

type StatusName = keyof typeof statuses;

export const statusNames = Object.keys(statuses) as readonly StatusName[];

/** The statuses a value stands for: one, or while it is being typed all that begin so; none for any other word. */
export function statusesNamed({ text, prefix }: Pick<FilterNode, 'text' | 'prefix'>): readonly StatusName[] {
  const wanted = fold(text).replaceAll(/[\s_]+/g, '-');
  return statusNames.filter((name) => name === wanted || (prefix && name.startsWith(wanted)));
}

/** Articles of a status. */
export function articlesOfStatus(node: Pick<FilterNode, 'text' | 'prefix'>, db: Database): readonly number[] {
  return statusesNamed(node).flatMap((name) =>
    prepared<[], { id: number }>(db, statuses[name].sql)
      .all()
      .map(({ id }) => id),
  );
}

/** The statuses an article has. */
export function statusesOf(article: number, db: Database): readonly StatusName[] {
  return statusNames.filter((name) =>
    prepared<[], { id: number }>(db, statuses[name].sql)
      .all()
      .some(({ id }) => id === article),
  );
}
