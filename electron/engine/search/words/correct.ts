import { formsOf } from './catalogue.ts';
import { allOf, type Expression } from '../find/expression.ts';
import { compileLeaf, isLeaf, type LookupContext } from '../find/leaf.ts';
import type { PrefixNode, QueryNode, WordNode } from '../query/ast.ts';
import type { Searcher } from '../searcher.ts';
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

/** A near spelling has to be so many times more frequent than the other words a misspelt one shares its stem with. */
const CLEARLY = 10;

interface Word<N = WordNode | PrefixNode> {
  readonly node: N;
  readonly form: string;
  readonly expression: Expression;
  /** Articles it finds. */
  readonly articles: number;
}

/** Whether there may be something to correct. Little is loaded to find that out. */
export function isDoubtful(query: QueryNode, context: LookupContext, searcher: Searcher): boolean {
  const words = wordsIn(query).flatMap((node) => wordOf(node, context, searcher));
  return words.length <= LONGEST && !words.every((word) => isRight(word, searcher));
}

/**
 * Replaces words that stand nowhere by the nearest that do. Words that exist, in whatever form, phrases and exclusions
 * stay.
 */
export function correct(
  query: QueryNode,
  context: LookupContext,
  searcher: Searcher,
): { readonly corrected: QueryNode; readonly corrections: readonly Correction[] } {
  const words = wordsIn(query).flatMap((node) => wordOf(node, context, searcher));
  const right = words.filter((word) => isRight(word, searcher));
  const replacements = new Map<QueryNode, WordNode>();
  for (const word of words.filter((one) => !right.includes(one))) {
    const candidates = nearestWords(word.form, searcher.lexicon)
      .flatMap(({ form }) =>
        wordOf({ kind: 'word', text: form, column: word.node.column }, context, searcher),
      )
      .filter((candidate) => candidate.articles > 0)
      .slice(0, CANDIDATES);
    if (candidates.some((candidate) => candidate.expression === word.expression)) continue;
    const fitting = candidates.find((candidate) => goTogether([...right, candidate], searcher));
    const best = fitting ?? candidates[0];
    if (best && best.articles >= CLEARLY * word.articles) replacements.set(word.node, best.node);
  }
  return {
    corrected: replaced(query, replacements),
    corrections: [...replacements].map(([node, { text }]) => ({ word: (node as WordNode).text, used: text })),
  };
}

function goTogether(words: readonly Word[], searcher: Searcher): boolean {
  const all = allOf(words.map(({ expression }) => expression));
  return all === null || searcher.count(all) > 0;
}

/** A word that finds something and stands somewhere the way it is typed, or is still being typed. */
function isRight({ node, form, articles }: Word, { lexicon }: Searcher): boolean {
  return articles > 0 && (node.kind === 'prefix' || !lexicon.isUnknown(form));
}

/** Words that are positively asked for as they are, or as far as they are typed. */
function wordsIn(node: QueryNode): readonly (WordNode | PrefixNode)[] {
  if (node.kind === 'word' || (node.kind === 'prefix' && node.typing)) return [node];
  return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(wordsIn) : [];
}

/** None if there is nothing in it that could be looked up. */
function wordOf<N extends WordNode | PrefixNode>(
  node: N,
  context: LookupContext,
  searcher: Searcher,
): Word<N>[] {
  const leaf = compileLeaf(node, context);
  if (!leaf) return [];
  const { expression } = leaf;
  return [{ node, form: formsOf(node.text).join(''), expression, articles: searcher.count(expression) }];
}

function replaced(node: QueryNode, replacements: ReadonlyMap<QueryNode, WordNode>): QueryNode {
  if (isLeaf(node)) return replacements.get(node) ?? node;
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  return { kind: node.kind, of: node.of.map((part) => replaced(part, replacements)) };
}
