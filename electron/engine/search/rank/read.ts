import type { Leaf } from '../find/leaf.ts';
import { type Hit, hitFinder } from '../passages/match.ts';
import type { TokenisedArticle } from './shelf.ts';
import type { Searcher } from '../searcher.ts';

/** An article with the places where the words of a query stand; a hit's `item` is the index of its leaf. */
export interface ReadArticle {
  readonly article: TokenisedArticle;
  /** In the text. What is only looked for in titles is not among them. */
  readonly hits: readonly Hit[];
  readonly titleHits: readonly Hit[];
}

/** Reads articles and finds in them what a query looks for. Those that don't exist are missing from the result. */
export function readArticles(
  ids: readonly number[],
  leaves: readonly Leaf[],
  { shelf }: Searcher,
): Map<number, ReadArticle> {
  const find = hitFinder(leaves.map(({ item }) => item));
  const read = new Map<number, ReadArticle>();
  for (const [id, article] of shelf.read(ids)) {
    const hits = find(article.text, article.tokens);
    read.set(id, {
      article,
      hits: hits.filter(({ item }) => leaves[item]!.column === null),
      titleHits: find(article.title, article.titleTokens),
    });
  }
  return read;
}
