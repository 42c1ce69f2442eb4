import type { Leaf } from './leaf.ts';
import { findHits, type Hit } from './match.ts';
import type { Searcher } from './searcher.ts';
import { prepared } from '../store/statement.ts';

/** An article with the places where the words of a query stand; a hit's `item` is the index of its leaf. */
export interface ReadArticle {
  readonly id: number;
  readonly title: string;
  readonly language: string | null;
  readonly words: number;
  readonly text: string;
  /** JSON, as stored. */
  readonly blocks: string;
  readonly hits: readonly Hit[];
  readonly titleHits: readonly Hit[];
}

type Row = Omit<ReadArticle, 'hits' | 'titleHits'>;

/** Reads articles and finds in them what a query looks for. Those that no longer exist are missing from the result. */
export function readArticles(
  ids: readonly number[],
  leaves: readonly Leaf[],
  { store }: Searcher,
): Map<number, ReadArticle> {
  const rows = prepared<[string], Row>(
    store.db,
    `SELECT article.id, title, language, words, text, blocks
     FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
     WHERE article.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, { ...row, ...hitsIn(row, leaves) }]));
}

/** Where the words of a query stand in a text and in its title. What is only looked for in titles is not marked in texts. */
export function hitsIn(
  { title, text, language }: Pick<Row, 'title' | 'text' | 'language'>,
  leaves: readonly Leaf[],
): Pick<ReadArticle, 'hits' | 'titleHits'> {
  const matcher = leaves.map(({ item }) => item);
  return {
    hits: findHits(text, language, matcher).filter(({ item }) => leaves[item]!.column === null),
    titleHits: findHits(title, language, matcher),
  };
}
