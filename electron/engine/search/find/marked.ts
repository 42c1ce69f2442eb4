import type { Database } from 'better-sqlite3';
import { prepared } from '../../store/statement.ts';
import { fold } from '../analyse/fold.ts';
import { rememberedTokens } from '../analyse/remembered.ts';
import { hitFinder } from '../passages/match.ts';
import { matcherOf } from '../passages/typed.ts';
import type { FilterNode } from '../query/ast.ts';
import { NONE } from '../query/fields.ts';
import type { Searcher } from '../searcher.ts';
import { wordsWithin } from './within.ts';

/** Stands for every list of excerpts: `in:excerpts`. */
export const EXCERPTS = 'excerpts';

/** A kept passage: the article it is from and its language, its words, its note, and the list it is in. */
export interface Marked {
  readonly id: number;
  readonly language: string | null;
  readonly quote: string;
  readonly note: string;
  readonly list: string;
}

function marked(db: Database): readonly Marked[] {
  return prepared<[], Marked>(
    db,
    `SELECT article_id AS id, language, quote, note, name AS list FROM main.excerpt
     JOIN main.article ON article.id = article_id
     JOIN main.excerpt_list ON excerpt_list.id = list_id AND excerpt_list.removed_at IS NULL
     WHERE excerpt.removed_at IS NULL`,
  ).all();
}

/** Articles from which passages were kept in any list (`in:excerpts`) or in a list of this name (`in:"Strike 2021"`). */
export function articlesMarked(node: FilterNode, db: Database): readonly number[] {
  return markedIn(node, db).map(({ id }) => id);
}

/** Kept passages in any list, or in one of this name. */
export function markedIn({ text, quoted, prefix }: FilterNode, db: Database): readonly Marked[] {
  const wanted = fold(text);
  const words = wordsWithin(wanted, prefix);
  const isAny = !quoted && (wanted === EXCERPTS || (prefix && EXCERPTS.startsWith(wanted)));
  return marked(db).filter(({ list }) => isAny || (quoted ? fold(list) === wanted : words.test(fold(list))));
}

/**
 * Articles with a kept passage whose note has these words, found as words of articles are; `note:none` gives those with any
 * note.
 */
export function articlesNoted(node: FilterNode, { store, languages }: Searcher): readonly number[] {
  const isAny = !node.quoted && node.text.toLowerCase() === NONE;
  const find = hitFinder(matcherOf(node, languages));
  return marked(store.db)
    .filter(({ note }) => note !== '')
    .filter(({ note, language }) => isAny || find(note, rememberedTokens(note, language)).length > 0)
    .map(({ id }) => id);
}

/** The lists with passages of an article, and the notes on them. */
export function marksOn(
  article: number,
  db: Database,
): { readonly lists: readonly string[]; readonly notes: readonly string[] } {
  const own = marked(db).filter(({ id }) => id === article);
  return {
    lists: [...new Set(own.map(({ list }) => list))],
    notes: own.map(({ note }) => note).filter((note) => note !== ''),
  };
}
