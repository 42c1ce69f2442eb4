import type { Database } from 'better-sqlite3';
import { prepared } from '../../store/statement.ts';
import { fold } from '../fold.ts';
import type { FilterNode } from '../query/ast.ts';
import { NONE } from '../query/fields.ts';
import { wordsWithin } from './within.ts';

/** Stands for every list of excerpts: `in:excerpts`. */
export const EXCERPTS = 'excerpts';

/** Articles from which passages were kept in any list (`in:excerpts`) or in a list of this name (`in:"Strike 2021"`). */
export function articlesMarked({ text, quoted, prefix }: FilterNode, db: Database): readonly number[] {
  const wanted = fold(text);
  const words = wordsWithin(wanted, prefix);
  const isAny = !quoted && (wanted === EXCERPTS || (prefix && EXCERPTS.startsWith(wanted)));
  return prepared<[], { id: number; list: string }>(
    db,
    `SELECT DISTINCT article_id AS id, name AS list FROM main.excerpt
     JOIN main.excerpt_list ON excerpt_list.id = list_id AND excerpt_list.removed_at IS NULL
     WHERE excerpt.removed_at IS NULL`,
  )
    .all()
    .filter(({ list }) => isAny || (quoted ? fold(list) === wanted : words.test(fold(list))))
    .map(({ id }) => id);
}

/** Articles with a kept passage whose note has these words; `note:none` gives those with any note. */
export function articlesNoted({ text, quoted, prefix }: FilterNode, db: Database): readonly number[] {
  const words = wordsWithin(fold(text), prefix);
  const isAny = !quoted && text.toLowerCase() === NONE;
  return prepared<[], { id: number; note: string }>(
    db,
    `SELECT article_id AS id, note FROM main.excerpt WHERE removed_at IS NULL AND note <> ''`,
  )
    .all()
    .filter(({ note }) => isAny || words.test(fold(note)))
    .map(({ id }) => id);
}
