import { formsOf } from './catalogue.ts';
import { allOf, type Expression } from './expression.ts';
import { compileLeaf, isLeaf, type Lexicon } from './leaf.ts';
import type { PrefixNode, QueryNode, WordNode } from './query/ast.ts';
import type { Searcher } from './searcher.ts';
import { nearestWords } from './spelling.ts';

/** A word that stands nowhere in the archive, and what was looked for instead. */
export interface Correction {
  readonly word: string;
  readonly used: string;
}

/** A longer query has been pasted: its words are spelt as they are. */
const LONGEST = 24;

/** Near spellings among which one is preferred that stands together with the rest of the query. */
const CANDIDATES = 5;

/** Replaces words that stand nowhere by the nearest that do. Words that exist, phrases and exclusions stay. */
export function correct(
  query: QueryNode,
  lexicon: Lexicon,
  searcher: Searcher,
): { readonly corrected: QueryNode; readonly corrections: readonly Correction[] } {
  const expressionOf = (node: WordNode | PrefixNode): Expression | null =>
    compileLeaf(node, lexicon)?.expression ?? null;
  const words = wordsIn(query);
  const known = words.map((node) => ({ node, expression: expressionOf(node) }));
  const isThere = (expression: Expression | null) => expression === null || searcher.count(expression) > 0;
  const there = known.flatMap(({ expression }) =>
    expression !== null && isThere(expression) ? [expression] : [],
  );
  if (words.length > LONGEST || there.length === known.length) return { corrected: query, corrections: [] };

  const replacements = new Map<QueryNode, WordNode>();
  for (const { node, expression } of known) {
    if (isThere(expression)) continue;
    const candidates = nearestWords(formsOf(node.text).join(''), searcher.lexicon)
      .map(({ form }): WordNode => ({ kind: 'word', text: form, column: node.column }))
      .filter((candidate) => isThere(expressionOf(candidate)))
      .slice(0, CANDIDATES);
    const fitting = candidates.find((candidate) => isThere(allOf([...there, expressionOf(candidate)!])));
    const best = fitting ?? candidates[0];
    if (best) replacements.set(node, best);
  }
  return {
    corrected: replaced(query, replacements),
    corrections: [...replacements].map(([node, { text }]) => ({ word: (node as WordNode).text, used: text })),
  };
}

/** Words that are positively asked for as they are, or as far as they are typed. */
function wordsIn(node: QueryNode): readonly (WordNode | PrefixNode)[] {
  if (node.kind === 'word' || (node.kind === 'prefix' && node.typing)) return [node];
  return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(wordsIn) : [];
}

function replaced(node: QueryNode, replacements: ReadonlyMap<QueryNode, WordNode>): QueryNode {
  if (isLeaf(node)) return replacements.get(node) ?? node;
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  return { kind: node.kind, of: node.of.map((part) => replaced(part, replacements)) };
}
