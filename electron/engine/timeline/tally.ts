import type { TimeSeries, TimeStep } from '../../contract/index.ts';
import { periodOf } from './step.ts';

/** What one article adds to a series. */
export interface Share {
  readonly published: string | null;
  /** 1 for an article that the query finds; 0 for one that only adds its words. */
  readonly articles: number;
  /** Null where hits were not counted. */
  readonly hits: number | null;
  readonly words: number;
}

interface Sum {
  articles: number;
  hits: number;
  words: number;
}

/** Adds articles up by the periods they were published in. */
export function tally(name: string, shares: Iterable<Share>, by: TimeStep): TimeSeries {
  const periods = new Map<string, Sum>();
  const undated: Sum = { articles: 0, hits: 0, words: 0 };
  const all: Sum = { articles: 0, hits: 0, words: 0 };
  let counted = true;
  for (const { published, articles, hits, words } of shares) {
    const period = published === null ? null : periodOf(published, by);
    let sum = period === null ? undated : periods.get(period);
    if (!sum) periods.set(period!, (sum = { articles: 0, hits: 0, words: 0 }));
    if (hits === null) counted = false;
    for (const one of [sum, all]) {
      one.articles += articles;
      one.hits += hits ?? 0;
      one.words += words;
    }
  }
  const hitsOf = ({ hits }: Sum) => (counted ? hits : null);
  return {
    name,
    articles: all.articles,
    hits: hitsOf(all),
    points: [...periods]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, sum]) => {
        return { period, articles: sum.articles, hits: hitsOf(sum), words: sum.words };
      }),
    undated: { articles: undated.articles, hits: hitsOf(undated) },
  };
}
