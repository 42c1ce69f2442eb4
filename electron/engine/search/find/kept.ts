import type { FilterNode, QueryNode } from '../query/ast.ts';
import { hitFinder } from '../passages/match.ts';
import type { Searcher } from '../searcher.ts';
import { rememberedTokens } from '../analyse/remembered.ts';
import { IdSet } from './id-set.ts';
import { isLeaf, type Leaf, type LeafNode } from './leaf.ts';
import { type Marked, markedIn } from './marked.ts';

/** Words that one kept passage has to have, together with the note on it. */
export type Wording =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Wording[] }
  | { readonly kind: 'not'; readonly of: Wording };

/** `in:excerpts`, or `in:` the name of a list. */
export function isInLists(node: QueryNode): node is FilterNode {
  return node.kind === 'filter' && node.field === 'in';
}

/** What a part of a query asks of the words of a passage; null where it asks for anything but words. */
export function wordingOf(node: QueryNode, leafOf: (node: LeafNode) => Leaf | null): Wording | null {
  if (isLeaf(node)) {
    const leaf = node.column === null ? leafOf(node) : null;
    return leaf && { kind: 'leaf', leaf };
  }
  if (node.kind === 'not') {
    const of = wordingOf(node.of, leafOf);
    return of && { kind: 'not', of };
  }
  if (node.kind !== 'and' && node.kind !== 'or') return null;
  const of = node.of.map((part) => wordingOf(part, leafOf));
  return of.every((part) => part !== null) ? { kind: node.kind, of } : null;
}

/** Articles from which such a passage was kept. */
export function articlesKeeping(lists: FilterNode, wording: Wording, { store }: Searcher): IdSet {
  const leaves = [...new Set(leavesOf(wording))];
  const find = hitFinder(leaves.map(({ item }) => item));
  const has = ({ quote, note, language }: Marked): boolean => {
    const text = `${quote}\n\n${note}`;
    const there = new Set(find(text, rememberedTokens(text, language)).map(({ item }) => leaves[item]!));
    return holds(wording, there);
  };
  const found = markedIn(lists, store.db).filter(has);
  return IdSet.of([...new Set(found.map(({ id }) => id))]);
}

function holds(wording: Wording, there: ReadonlySet<Leaf>): boolean {
  switch (wording.kind) {
    case 'leaf':
      return there.has(wording.leaf);
    case 'not':
      return !holds(wording.of, there);
    case 'and':
      return wording.of.every((part) => holds(part, there));
    case 'or':
      return wording.of.some((part) => holds(part, there));
  }
}

function leavesOf(wording: Wording): readonly Leaf[] {
  if (wording.kind === 'leaf') return [wording.leaf];
  return wording.kind === 'not' ? leavesOf(wording.of) : wording.of.flatMap(leavesOf);
}
