import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { countFileFacets } from './find/file-facets.ts';
import { IdSet } from './find/id-set.ts';
import { explain } from './explain/explain.ts';
import { findInArticle } from './passages/in-article.ts';
import { listArticles, search } from './search.ts';
import { searcherOf } from './searcher.ts';
import { suggest } from './suggest/suggest.ts';

/** Handlers of `search`. */
export function searchApi({ index }: Engine) {
  const searcher = searcherOf(index);
  return {
    query: api.search.query.handler(({ input, signal }) => search(searcher, input, signal)),
    fileFacets: api.search.fileFacets.handler(async ({ input: { query }, signal }) => {
      const { ids } = await listArticles(searcher, { query, sort: 'newest' }, signal);
      return countFileFacets(searcher, IdSet.of(ids), signal);
    }),
    hits: api.search.hits.handler(({ input, signal }) => findInArticle(searcher, input, signal)),
    explain: api.search.explain.handler(({ input, signal }) =>
      explain(searcher, input.query, input.article, signal),
    ),
    suggest: api.search.suggest.handler(({ input, signal }) =>
      suggest(searcher, input.query, input.limit, signal),
    ),
  };
}
