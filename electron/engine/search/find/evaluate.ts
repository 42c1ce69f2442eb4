import { verify } from './exact.ts';
import { filterArticles } from './filter.ts';
import { IdSet } from './id-set.ts';
import type { Plan } from './plan.ts';
import type { Searcher } from '../searcher.ts';

/** Parts of a conjunction by what they cost: each is only asked about what the ones before it left. */
const COST: Readonly<Record<Plan['kind'], number>> = { match: 0, filter: 1, or: 2, and: 2, not: 3, exact: 4 };

/**
 * The articles a plan finds, among some or among all.
 * @throws the signal's reason once it is aborted
 */
export async function evaluate(
  plan: Plan,
  searcher: Searcher,
  signal?: AbortSignal,
  among?: IdSet,
): Promise<IdSet> {
  switch (plan.kind) {
    case 'match':
      return (among ?? searcher.everything).and(searcher.find(plan.expression));
    case 'exact': {
      // The words as typed belong to it: "unions" and "union" have the same stem.
      const key = `${plan.leaf.text}\n${plan.expression}`;
      const known = searcher.verified.get(key);
      if (known) return among ? among.and(known) : known;
      const candidates = (among ?? searcher.everything).and(searcher.find(plan.expression));
      const found = await verify(plan.leaf, candidates.toArray(), searcher, signal);
      if (!among) searcher.verified.set(key, found);
      return found;
    }
    case 'filter': {
      const all = among ?? searcher.everything;
      await searcher.columns.load(all, signal);
      return filterArticles(plan.node, all, searcher.columns, searcher.store);
    }
    case 'not': {
      const all = among ?? searcher.everything;
      return all.without(await evaluate(plan.of, searcher, signal, all));
    }
    case 'and': {
      let left = among;
      for (const part of plan.of.toSorted((a, b) => COST[a.kind] - COST[b.kind])) {
        left = await evaluate(part, searcher, signal, left);
      }
      return left ?? searcher.everything;
    }
    case 'or': {
      let found = IdSet.of([]);
      for (const part of plan.of) found = found.or(await evaluate(part, searcher, signal, among));
      return found;
    }
  }
}
