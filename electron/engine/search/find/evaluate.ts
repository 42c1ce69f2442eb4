import { findBeginning } from './beginning.ts';
import { PATIENCE, type Verified, verify } from './exact.ts';
import { NOWHERE } from './expression.ts';
import { filterArticles } from './filter.ts';
import { articlesKeeping } from './kept.ts';
import { IdSet } from './id-set.ts';
import type { Plan } from './plan.ts';
import type { Searcher } from '../searcher.ts';

/** Parts of a conjunction by what they cost: each is only asked about what the ones before it left. */
const COST: Readonly<Record<Plan['kind'], number>> = {
  match: 0,
  filter: 1,
  kept: 1,
  or: 2,
  and: 2,
  begun: 3,
  not: 4,
  exact: 5,
};

/** Who asks. */
export interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** When to stop reading for regular expressions, by `performance.now()`: all of a query have one. */
  readonly deadline?: number;
  /** Told of what took too long to be looked for in every article. */
  readonly onStopped?: (text: string, stopped: NonNullable<Verified['stopped']>) => void;
}

/**
 * The articles a plan finds, among some or among all.
 * @throws the signal's reason once it is aborted
 */
export async function evaluate(
  plan: Plan,
  searcher: Searcher,
  asking: Asking = {},
  among?: IdSet,
): Promise<IdSet> {
  switch (plan.kind) {
    case 'match':
      return (among ?? searcher.everything).and(await searcher.findInParts(plan.expression, asking.signal));
    case 'exact':
      return evaluateExact(plan, searcher, asking, among);
    case 'begun':
      return evaluateBegun(plan, searcher, asking, among);
    case 'kept': {
      const kept = articlesKeeping(plan.lists, plan.wording, searcher);
      return (among ?? searcher.everything).and(kept);
    }
    case 'filter': {
      const all = among ?? searcher.everything;
      await searcher.columns.load(all, asking.signal);
      return filterArticles(plan.node, all, searcher, asking.signal);
    }
    case 'not': {
      const all = among ?? searcher.everything;
      return all.without(await evaluate(plan.of, searcher, asking, all));
    }
    case 'and': {
      let left = among;
      for (const part of plan.of.toSorted((a, b) => COST[a.kind] - COST[b.kind])) {
        left = await evaluate(part, searcher, asking, left);
      }
      return left ?? searcher.everything;
    }
    case 'or': {
      let found = IdSet.of([]);
      for (const part of plan.of) found = found.or(await evaluate(part, searcher, asking, among));
      return found;
    }
  }
}

async function evaluateBegun(
  { leaf, letters }: Extract<Plan, { kind: 'begun' }>,
  searcher: Searcher,
  asking: Asking,
  among: IdSet | undefined,
): Promise<IdSet> {
  const { begun } = searcher;
  const key = `${leaf.column} ${leaf.text}`;
  let found = begun.get(key);
  if (!found) begun.set(key, (found = await findBeginning(leaf, letters, searcher, asking.signal)));
  const all = among ?? searcher.everything;
  const rest = leaf.unsure === null ? null : all.without(found);
  if (rest === null || rest.size === 0) return all.and(found);
  const plan = { kind: 'exact', leaf, expression: leaf.unsure! } as const;
  return all.and(found).or(await evaluateExact(plan, searcher, asking, rest));
}

async function evaluateExact(
  { leaf, expression }: Extract<Plan, { kind: 'exact' }>,
  searcher: Searcher,
  { signal, deadline = performance.now() + PATIENCE, onStopped }: Asking,
  among: IdSet | undefined,
): Promise<IdSet> {
  const all = among ?? searcher.everything;
  // The words as typed belong to it: "unions" and "union" have the same stem.
  const key = `${leaf.text}\n${expression}`;
  let verified = searcher.verified.get(key);
  if (!verified) {
    const candidates = expression === NOWHERE ? all : all.and(await searcher.findInParts(expression, signal));
    verified = await verify(leaf, candidates.toArray(), searcher, deadline, signal);
    if (!among) searcher.verified.set(key, verified);
  }
  if (verified.stopped) onStopped?.(leaf.text, verified.stopped);
  return all.and(verified.found);
}
