import { formsOf } from './catalogue.ts';
import { allOf, type Expression } from '../find/expression.ts';
import { compileLeaf, type LookupContext } from '../find/leaf.ts';
import type { PrefixNode, QueryNode, WordNode } from '../query/ast.ts';
import type { Searcher } from '../searcher.ts';
import { areOneWord, splitWord } from './spaces.ts';
import { nearestWords, slips } from './spelling.ts';

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
const CLEARLY = 4;

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
 * Replaces words that stand nowhere by the nearest that do; parts two words that were run together, and joins one that was
 * torn apart. Words that exist, in whatever form, phrases and exclusions stay.
 */
export function correct(
  query: QueryNode,
  context: LookupContext,
  searcher: Searcher,
): { readonly corrected: QueryNode; readonly corrections: readonly Correction[] } {
  const words = wordsIn(query).flatMap((node) => wordOf(node, context, searcher));
  const right = words.filter((word) => isRight(word, searcher));
  const wrong = words.filter((word) => !right.includes(word));
  const replacements = new Map<QueryNode, QueryNode | null>();
  const corrections: Correction[] = [];

  for (const [left, next] of neighbours(query, words)) {
    if (replacements.has(left.node) || (right.includes(left) && right.includes(next))) continue;
    if (!areOneWord(left.form, next.form, searcher)) continue;
    const used = left.form + next.form;
    replacements.set(left.node, { kind: 'word', text: used, column: left.node.column });
    replacements.set(next.node, null);
    corrections.push({ word: `${left.node.text} ${next.node.text}`, used });
  }
  for (const word of wrong) {
    if (replacements.has(word.node)) continue;
    const { text, column } = word.node;
    const near = nearestTo(word, right, context, searcher);
    const parts = near && slips(word.form, near.form) <= 1 ? null : splitWord(word.form, searcher);
    if (parts) {
      replacements.set(word.node, { kind: 'and', of: parts.map((text) => ({ kind: 'word', text, column })) });
      corrections.push({ word: text, used: parts.join(' ') });
    } else if (near) {
      replacements.set(word.node, near.node);
      corrections.push({ word: text, used: near.node.text });
    }
  }
  return { corrected: replaced(query, replacements) ?? query, corrections };
}

/** The nearest word that is clearly meant; one that goes with the rest of the query before others. */
function nearestTo(
  word: Word,
  right: readonly Word[],
  context: LookupContext,
  searcher: Searcher,
): Word<WordNode> | null {
  const candidates = nearestWords(word.form, searcher.lexicon)
    .flatMap(({ form }) => wordOf({ kind: 'word', text: form, column: word.node.column }, context, searcher))
    .filter((candidate) => candidate.articles > 0)
    .slice(0, CANDIDATES);
  if (candidates.some((candidate) => candidate.expression === word.expression)) return null;
  const fitting = candidates.find((candidate) => goTogether([...right, candidate], searcher));
  const best = fitting ?? candidates[0];
  return best && best.articles >= CLEARLY * word.articles ? best : null;
}

/** Words that were typed one right after the other, all of them asked for. */
function neighbours(query: QueryNode, words: readonly Word[]): readonly (readonly [Word, Word])[] {
  if (query.kind !== 'and') return [];
  const byNode = new Map<QueryNode, Word>(words.map((word) => [word.node, word]));
  return query.of.slice(1).flatMap((node, at) => {
    const [left, next] = [byNode.get(query.of[at]!), byNode.get(node)];
    return left && next && left.node.column === next.node.column ? [[left, next] as const] : [];
  });
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

/** Null where nothing is left. */
function replaced(node: QueryNode, replacements: ReadonlyMap<QueryNode, QueryNode | null>): QueryNode | null {
  const replacement = replacements.get(node);
  if (replacement !== undefined) return replacement;
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  const { kind } = node;
  const of = node.of.flatMap((part) => {
    const other = replaced(part, replacements);
    if (other === null) return [];
    return other.kind === kind ? other.of : [other];
  });
  return of.length > 1 ? { kind, of } : (of[0] ?? null);
}
