import { inDateOrder } from '../date-order.ts';
import { allOf, anyOf, inTitle } from '../find/expression.ts';
import { IdSet } from '../find/id-set.ts';
import type { Leaf } from '../find/leaf.ts';
import type { Plan } from '../find/plan.ts';
import { DEPTH, withinReach } from './rerank.ts';
import type { Scored, Searcher } from '../searcher.ts';

/**
 * More articles than this are not scored one by one, which would take too long: of words so common, articles that have
 * all of them in the title come first and then whatever is newest.
 */
const MANY = 20_000;

/** The same for a word that is still being typed, since scoring all that begins with it takes longer yet. */
const MANY_BEGUN = 4_000;

/** The articles found, most relevant first by the index alone, as far as `limit`. Their columns must be loaded. */
export function rankFound(
  found: IdSet,
  plan: Plan | null,
  leaves: readonly Leaf[],
  searcher: Searcher,
  limit: number,
): readonly Scored[] {
  // So few are all read, and that alone puts them in order.
  if (found.size <= DEPTH && leaves.length > 0) {
    const ids = found.toArray();
    if (withinReach(ids, searcher).length === ids.length) return ids.map((id) => ({ id, score: 0 }));
  }
  const best = rankByWords(found, plan, leaves, searcher, limit).filter(({ id }) => found.has(id));
  if (best.length >= Math.min(limit, found.size)) return best;
  const rest = found.without(IdSet.of(best.map(({ id }) => id)));
  const newest = inDateOrder(rest, 'newest', searcher.columns.published).slice(0, limit - best.length);
  return [...best, ...newest.map((id) => ({ id, score: 0 }))];
}

/** Those of them that have words of the query. */
function rankByWords(
  found: IdSet,
  plan: Plan | null,
  leaves: readonly Leaf[],
  searcher: Searcher,
  limit: number,
): readonly Scored[] {
  const isBegun = leaves.some(({ whole }) => whole !== null);
  const isMuch = found.size > (isBegun ? MANY_BEGUN : MANY);
  const expressions = leaves.map(({ expression, whole }) => (isMuch ? (whole ?? expression) : expression));
  const [all, any] = [allOf(expressions), anyOf(expressions)];
  if (all === null || any === null) return [];
  if (!isMuch) {
    const best =
      plan?.kind === 'match'
        ? searcher.rank(plan.expression, limit)
        : searcher.rankAmong(found.toArray(), any, limit);
    return isBegun ? wholeFirst(best, leaves, found, searcher, limit) : best;
  }
  const titled = searcher.rank(inTitle(all), limit);
  return titled.length >= limit || searcher.count(all) > MANY ? titled : searcher.rank(all, limit);
}

/** Articles with the words as they stand so far come before those in which the last one goes on. */
function wholeFirst(
  best: readonly Scored[],
  leaves: readonly Leaf[],
  found: IdSet,
  searcher: Searcher,
  limit: number,
): readonly Scored[] {
  const all = allOf(leaves.map(({ expression, whole }) => whole ?? expression));
  const first = all === null ? [] : searcher.rank(all, limit).filter(({ id }) => found.has(id));
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...best.filter(({ id }) => !ids.has(id))].slice(0, limit);
}
