import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { search } from './search.ts';
import { Searcher } from './searcher.ts';

/** Handlers of `search`. */
export function searchApi({ index }: Engine) {
  const searcher = new Searcher(index);
  return {
    query: api.search.query.handler(({ input, signal }) => search(searcher, input, signal)),
    hits: api.search.hits.handler(() => []),
    suggest: api.search.suggest.handler(() => []),
  };
}
