import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { searcherOf } from '../search/index.ts';
import { checkQuote } from './check.ts';

/** Handlers of `quotes`. */
export function quotesApi({ index }: Engine) {
  const searcher = searcherOf(index);
  return {
    check: api.quotes.check.handler(({ input, signal }) =>
      checkQuote(searcher, input.quotation, input.limit, signal),
    ),
  };
}
