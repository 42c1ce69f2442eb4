import { allOf, anyOf, butNot, type Expression } from './expression.ts';
import { isInLists, type Wording, wordingOf } from './kept.ts';
import { compileLeaf, isBarelyBegun, isLeaf, type Leaf, type LeafNode, type LookupContext } from './leaf.ts';
import type { DateNode, FilterNode, QueryNode } from '../query/ast.ts';

/** Words of a query by which results are put in order and marked. More of them are pasted text: a word more or less in it. */
const MOST = 100;

/** How the articles of a query are found. */
export type Plan =
  | { readonly kind: 'match'; readonly expression: Expression }
  /** Articles of the expression in whose title or text the leaf's item really stands. */
  | { readonly kind: 'exact'; readonly expression: Expression; readonly leaf: Leaf }
  /** Articles with words that begin so, where so many do that they are looked up by longer beginnings. */
  | { readonly kind: 'begun'; readonly leaf: Leaf; readonly letters: number }
  | { readonly kind: 'filter'; readonly node: FilterNode | DateNode }
  /** Articles from which passages with these words were kept in such a list. */
  | { readonly kind: 'kept'; readonly lists: FilterNode; readonly wording: Wording }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Plan[] }
  | { readonly kind: 'not'; readonly of: Plan };

export interface Compiled {
  /** Null where there is nothing that could be looked up. */
  readonly plan: Plan | null;
  /** What is positively looked for, each once: the first {@link MOST} of it. */
  readonly leaves: readonly Leaf[];
  /**
   * For a query that asks for several words at once: the words, and the plan for everything else it asks for. Null for
   * any other: it can't be met in part.
   */
  readonly loose: { readonly leaves: readonly Leaf[]; readonly rest: Plan | null } | null;
}

/** Turns a query into a plan for the index. */
export function compile(query: QueryNode, context: LookupContext): Compiled {
  // Pasted text repeats its words.
  const known = new Map<string, Leaf | null>();
  const leafOf = (node: LeafNode): Leaf | null => {
    const key = JSON.stringify(node);
    let leaf = known.get(key);
    if (leaf === undefined) known.set(key, (leaf = compileLeaf(node, context)));
    return leaf;
  };

  const planOf = (node: QueryNode): Plan | null => {
    if (isLeaf(node)) {
      const leaf = leafOf(node);
      return leaf && planOfLeaf(leaf);
    }
    switch (node.kind) {
      case 'filter':
      case 'date':
        return { kind: 'filter', node };
      case 'not': {
        const of = planOf(node.of);
        return of && { kind: 'not', of };
      }
      case 'and':
        return planOfAll(node.of);
      case 'or': {
        const plans = node.of.map(planOf).filter((plan) => plan !== null);
        return oneOf(plans);
      }
    }
  };

  const planOfAll = (nodes: readonly QueryNode[]): Plan | null => {
    const begun = nodes.filter((node) => nodes.length === 1 || !isBarelyBegun(node, context));
    const lists = begun.find(isInLists);
    const wordings = lists ? begun.map((node) => wordingOf(node, leafOf)) : [];
    const of = wordings.filter((wording) => wording !== null);
    const plans = begun.map((node, at) => {
      if (node === lists && of.length > 0)
        return { kind: 'kept', lists, wording: { kind: 'and', of } } as const;
      return wordings[at] ? null : planOf(node);
    });
    return everyOf(plans.filter((plan) => plan !== null));
  };

  const positive = (node: QueryNode): readonly (Leaf | null)[] => {
    if (isLeaf(node)) return [leafOf(node)];
    return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(positive) : [];
  };

  const parts = query.kind === 'and' ? query.of : [query];
  const words = distinct(parts.filter(isWord).map(leafOf)).slice(0, MOST);
  return {
    plan: planOf(query),
    leaves: distinct(positive(query)).slice(0, MOST),
    loose:
      words.length > 1 && !parts.some(isInLists)
        ? { leaves: words, rest: planOfAll(parts.filter((part) => !isWord(part))) }
        : null,
  };
}

function planOfLeaf(leaf: Leaf): Plan | null {
  const { sure, unsure, broad } = leaf;
  if (broad !== null) return { kind: 'begun', leaf, letters: broad };
  const plans: Plan[] = [];
  if (sure !== null) plans.push({ kind: 'match', expression: sure });
  if (unsure !== null) {
    plans.push({ kind: 'exact', expression: sure === null ? unsure : butNot(unsure, sure), leaf });
  }
  return oneOf(plans);
}

/** All of them, as far as possible in one expression. */
function everyOf(plans: readonly Plan[]): Plan | null {
  const wanted = allOf(plans.filter(isMatch).map(({ expression }) => expression));
  if (wanted === null) return grouped('and', plans);
  const unwanted = anyOf(plans.filter(isNotMatch).map(({ of }) => of.expression));
  const match: Plan = { kind: 'match', expression: unwanted === null ? wanted : butNot(wanted, unwanted) };
  return grouped('and', [match, ...plans.filter((plan) => !isMatch(plan) && !isNotMatch(plan))]);
}

/** Any of them, as far as possible in one expression. */
function oneOf(plans: readonly Plan[]): Plan | null {
  const any = anyOf(plans.filter(isMatch).map(({ expression }) => expression));
  const others = plans.filter((plan) => !isMatch(plan));
  return grouped('or', any === null ? others : [{ kind: 'match', expression: any }, ...others]);
}

function grouped(kind: 'and' | 'or', of: readonly Plan[]): Plan | null {
  return of.length > 1 ? { kind, of } : (of[0] ?? null);
}

type Match = Extract<Plan, { kind: 'match' }>;

function isMatch(plan: Plan): plan is Match {
  return plan.kind === 'match';
}

function isNotMatch(plan: Plan): plan is { readonly kind: 'not'; readonly of: Match } {
  return plan.kind === 'not' && isMatch(plan.of);
}

function isWord(node: QueryNode): node is LeafNode {
  return node.kind === 'word' || node.kind === 'prefix' || node.kind === 'fuzzy';
}

function distinct(leaves: readonly (Leaf | null)[]): readonly Leaf[] {
  const byExpression = new Map(leaves.filter((leaf) => leaf !== null).map((leaf) => [leaf.expression, leaf]));
  return [...byExpression.values()];
}
