import type { SearchIndex } from '../search/index.ts';
import { type Searcher, searcherOf } from '../search/searcher.ts';
import { Concordance } from './concordance.ts';

/** Concordances kept open: the one that is looked at and a few that are compared with it. */
const KEPT = 6;

/** Which hits a concordance lists. */
export interface HitsOf {
  readonly query: string;
  /** Of articles that are nearly the same only the earliest counts. */
  readonly once: boolean;
}

/** The concordances asked for last, so that the next lines, or the same ones in another order, are there at once. */
export class Concordances {
  readonly searcher: Searcher;
  /** In the order of use, the last used last. */
  readonly #open = new Map<
    string,
    { readonly version: string; readonly concordance: Promise<Concordance> }
  >();

  constructor(searcher: Searcher) {
    this.searcher = searcher;
  }

  /** The concordance of the archive as it is now. */
  current(hits: HitsOf): Promise<Concordance> {
    const known = this.#open.get(keyOf(hits));
    const { version } = this.searcher.index;
    return known?.version === version ? this.#use(hits, known) : this.#use(hits, this.#begin(hits, version));
  }

  /** The one that was opened last, even if articles came in since: lines must not move under a reader's eyes. */
  opened(hits: HitsOf): Promise<Concordance> {
    const known = this.#open.get(keyOf(hits));
    return known ? this.#use(hits, known) : this.current(hits);
  }

  #begin({ query, once }: HitsOf, version: string) {
    return { version, concordance: Concordance.open(this.searcher, query, once) };
  }

  #use(hits: HitsOf, entry: { readonly version: string; readonly concordance: Promise<Concordance> }) {
    const key = keyOf(hits);
    this.#open.delete(key);
    this.#open.set(key, entry);
    entry.concordance.catch(() => this.#open.delete(key));
    const oldest = this.#open.keys().next().value;
    if (this.#open.size > KEPT && oldest !== undefined) this.#open.delete(oldest);
    return entry.concordance;
  }
}

const shelves = new WeakMap<SearchIndex, Concordances>();

/** The concordances of an index: the same for all who ask. */
export function concordancesOf(index: SearchIndex): Concordances {
  let known = shelves.get(index);
  if (!known) shelves.set(index, (known = new Concordances(searcherOf(index))));
  return known;
}

function keyOf({ query, once }: HitsOf): string {
  return `${once ? 'once' : 'all'} ${query}`;
}
