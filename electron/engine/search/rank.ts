import { allOf, anyOf, inTitle } from './expression.ts';
import type { IdSet } from './id-set.ts';
import type { Leaf } from './leaf.ts';
import type { Plan } from './plan.ts';
import type { Scored, Searcher } from './searcher.ts';

/**
 * More articles than this are not scored one by one, which would take too long: of words so common, articles that have
 * all of them in the title come first and then whatever is newest.
 */
const MANY = 20_000;

/** The articles found, most relevant first by the index alone, as far as `limit`. */
export function rankFound(
  found: IdSet,
  plan: Plan | null,
  leaves: readonly Leaf[],
  searcher: Searcher,
  limit: number,
): readonly Scored[] {
  const any = anyOf(leaves.map(({ expression }) => expression));
  if (any === null) return firstOf(searcher.inOrder('newest'), found, limit);
  if (found.size <= MANY) {
    return plan?.kind === 'match'
      ? searcher.rank(plan.expression, limit)
      : searcher.rank(any, limit, found.toArray());
  }
  const titles = inTitle(allOf(leaves.map(({ expression }) => expression)) ?? any);
  const titled = found.and(searcher.find(titles));
  const best = searcher.rank(titles, limit, titled.toArray());
  return [...best, ...firstOf(searcher.inOrder('newest'), found.without(titled), limit - best.length)];
}

function firstOf(ids: readonly number[], among: IdSet, limit: number): readonly Scored[] {
  return ids
    .filter((id) => among.has(id))
    .slice(0, limit)
    .map((id) => ({ id, score: 0 }));
}
