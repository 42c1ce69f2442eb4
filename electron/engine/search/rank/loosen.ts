import { anyOf, type Expression } from '../find/expression.ts';
import { type Asking, evaluate } from '../find/evaluate.ts';
import type { IdSet } from '../find/id-set.ts';
import type { Leaf } from '../find/leaf.ts';
import type { Compiled } from '../find/plan.ts';
import type { Scored, Searcher } from '../searcher.ts';

/** With fewer articles than this that have all the words, those with most of them are looked for, too. */
export const ENOUGH = 10;

/** How many of them at most. */
const MOST = 100;

/** Articles with a rare word of the query are looked at, as long as there are not more than this. */
const LOOKED_AT = 20_000;

/** Articles with some of a query's words and everything else it asks for, best first; without those already found. */
export async function loosen(
  { loose }: Compiled,
  found: IdSet,
  searcher: Searcher,
  asking: Asking,
): Promise<readonly Scored[]> {
  if (!loose || found.size >= ENOUGH) return [];
  const rest = loose.rest && (await evaluate(loose.rest, searcher, asking));
  const any = anyOf(telling(loose.leaves, searcher));
  if (any === null) return [];
  const most = MOST + found.size;
  const best = rest ? searcher.rankAmong(rest.without(found).toArray(), any, most) : searcher.rank(any, most);
  return best.filter(({ id }) => !found.has(id) && searcher.everything.has(id)).slice(0, MOST);
}

/** The rarest words, as many as can be looked for at once: an article without any of them has little of the query. */
function telling(leaves: readonly Leaf[], searcher: Searcher): readonly Expression[] {
  const byRarity = leaves
    .map(({ expression }) => ({ expression, count: searcher.count(expression) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  let sum = 0;
  return byRarity
    .filter(({ count }, at) => (sum += count) <= LOOKED_AT || at === 0)
    .map(({ expression }) => expression);
}
