import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { findInArticle } from './in-article.ts';
import { search } from './search.ts';
import { searcherOf } from './searcher.ts';
import { suggest } from './words/suggest.ts';

/** Handlers of `search`. */
export function searchApi({ index }: Engine) {
  const searcher = searcherOf(index);
  return {
    query: api.search.query.handler(({ input, signal }) => search(searcher, input, signal)),
    hits: api.search.hits.handler(({ input, signal }) => findInArticle(searcher, input, signal)),
    suggest: api.search.suggest.handler(({ input, signal }) =>
      suggest(searcher, input.query, input.limit, signal),
    ),
  };
}
