import { allOf, anyOf, inTitle } from '../find/expression.ts';
import { IdSet } from '../find/id-set.ts';
import type { Leaf } from '../find/leaf.ts';
import type { Plan } from '../find/plan.ts';
import type { Scored, Searcher } from '../searcher.ts';

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
  const best = rankByWords(found, plan, leaves, searcher, limit).filter(({ id }) => found.has(id));
  if (best.length >= Math.min(limit, found.size)) return best;
  const rest = found.without(IdSet.of(best.map(({ id }) => id)));
  return [...best, ...firstOf(searcher.inOrder('newest'), rest, limit - best.length)];
}

/** Those of them that have words of the query. */
function rankByWords(
  found: IdSet,
  plan: Plan | null,
  leaves: readonly Leaf[],
  searcher: Searcher,
  limit: number,
): readonly Scored[] {
  const expressions = leaves.map(({ expression }) => expression);
  const [all, any] = [allOf(expressions), anyOf(expressions)];
  if (all === null || any === null) return [];
  if (found.size > MANY) {
    return searcher.rank(inTitle(all), limit, found.and(searcher.find(inTitle(all))).toArray());
  }
  if (plan?.kind === 'match') return searcher.rank(plan.expression, limit);
  return searcher.rank(any, limit, found.toArray());
}

function firstOf(ids: readonly number[], among: IdSet, limit: number): readonly Scored[] {
  return ids
    .filter((id) => among.has(id))
    .slice(0, limit)
    .map((id) => ({ id, score: 0 }));
}
