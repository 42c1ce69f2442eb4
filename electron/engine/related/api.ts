import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { searcherOf } from '../search/index.ts';
import { findRelated } from './related.ts';

/** Handlers of `related`. */
export function relatedApi({ index }: Engine) {
  const searcher = searcherOf(index);
  return {
    find: api.related.find.handler(({ input, signal }) => findRelated(searcher, input, signal)),
  };
}
