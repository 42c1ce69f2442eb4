import {
  allOf,
  anyOf,
  anySequence,
  type Expression,
  inLanguages,
  inTitle,
  near,
  NOWHERE,
} from './expression.ts';
import {
  beginningForms,
  beginningTerms,
  exactSequences,
  type TermSequence,
  termSequences,
} from '../lookup.ts';
import type { MatchItem, NearItem, WordItem } from '../passages/match.ts';
import type { Column, FuzzyNode, NearNode, QueryNode, RegexNode, TermNode, WildNode } from '../query/ast.ts';
import { compileRegex, requiredWords } from '../query/regex.ts';

/** What a query is looked up with. */
export interface LookupContext {
  /** Languages that articles are indexed under; null for articles that are not stemmed. */
  readonly languages: readonly (string | null)[];
  /** Letters a word needs before what begins with it is looked up at once, or while it is being typed at all. */
  readonly shortestBeginning: number;
  /** Whether most articles have it. */
  readonly isEverywhere: (expression: Expression) => boolean;
  /** Words that a fuzzy word or a pattern stands for; a fuzzy word itself comes first, then its likeliest spellings. */
  readonly spellings: (node: FuzzyNode | WildNode) => readonly string[];
}

/** A node that looks for words. */
export type LeafNode = TermNode | FuzzyNode | WildNode | RegexNode | NearNode;

/** Words looked for in an article. */
export interface Leaf {
  /** As they were typed. */
  readonly text: string;
  /**
   * Finds every article they may stand in; {@link NOWHERE} for what only reading can find. Of a {@link broad} one only
   * those with the letters as a word.
   */
  readonly expression: Expression;
  /** The parts of it: what finds only such articles, and what finds articles that must be read to be sure. */
  readonly sure: Expression | null;
  readonly unsure: Expression | null;
  /** For a word that is still being typed, or was misspelt: finds only what it most likely stands for. */
  readonly whole: Expression | null;
  /** Letters of the longer beginnings that stand for a beginning too short to be looked up at once; null for any other. */
  readonly broad: number | null;
  /** How they are recognised in a text. */
  readonly item: MatchItem;
  readonly column: Column;
}

interface Lookup {
  readonly sure: readonly (Expression | null)[];
  readonly unsure: readonly (Expression | null)[];
  readonly whole?: Expression | null;
  readonly broad?: number;
  readonly item: MatchItem;
}

export function isLeaf(node: QueryNode): node is LeafNode {
  return ['word', 'prefix', 'fuzzy', 'wild', 'regex', 'phrase', 'near'].includes(node.kind);
}

/** Null if there is nothing in the node that could be looked up. */
export function compileLeaf(node: LeafNode, context: LookupContext): Leaf | null {
  const { column } = node;
  const { item, whole = null, broad = null, ...parts } = lookUp(node, context);
  const expressionOf = (alternatives: readonly (Expression | null)[]): Expression | null => {
    const any = anyOf(alternatives.filter((one) => one !== null));
    return any !== null && any !== NOWHERE && column === 'title' ? inTitle(any) : any;
  };
  const sure = expressionOf(parts.sure);
  const unsure = expressionOf(parts.unsure);
  const expression = broad === null ? expressionOf([...parts.sure, ...parts.unsure]) : (sure ?? NOWHERE);
  return expression === null
    ? null
    : { text: textOf(node), expression, sure, unsure, whole: expressionOf([whole]), broad, item, column };
}

/** Scripts in which a single letter is much of a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether a word has only just been begun: so much begins with it that looking it up would take long and say little. */
export function isBarelyBegun(node: QueryNode, context: LookupContext): boolean {
  return node.kind === 'prefix' && node.typing && isBroad(node.text, context);
}

function isBroad(begun: string, { shortestBeginning }: LookupContext): boolean {
  return begun.length < shortestBeginning && !DENSE.test(begun);
}

function lookUp(node: LeafNode, context: LookupContext): Lookup {
  const { languages } = context;
  switch (node.kind) {
    case 'word':
      return lookUpWords([node.text], languages);
    case 'fuzzy':
      return lookUpFuzzy(context.spellings(node), languages);
    case 'wild': {
      const spellings = context.spellings(node);
      if (spellings.length > 0) return lookUpWords(spellings, languages);
      return { sure: [NOWHERE], unsure: [], item: { kind: 'word', alternatives: [] } };
    }
    case 'regex':
      return lookUpRegex(node, languages);
    case 'prefix': {
      const wholeTerms = termSequences(node.text, languages);
      const whole = anySequence(wholeTerms);
      // `the` finds nearly everything: what `then`, `there` and `these` would add takes ten times as long to find.
      const isEnough = node.typing && whole !== null && context.isEverywhere(whole);
      if (isEnough || isBarelyBegun(node, context)) return lookUpWords([node.text], languages);
      const sequences = beginningTerms(node.text, languages);
      const [longer, shorter] = [true, false].map((prefix) =>
        anySequence(sequences.filter((sequence) => sequence.prefix === prefix)),
      );
      const alternatives = beginningForms(node.text, languages);
      if (!node.typing) {
        const item: MatchItem = { kind: 'phrase', alternatives };
        return isBroad(node.text, context)
          ? { sure: [whole], unsure: [shorter!], broad: context.shortestBeginning, item }
          : { sure: [longer!], unsure: [shorter!], item };
      }
      const exact = exactSequences(node.text, languages);
      const item: MatchItem = {
        kind: 'phrase',
        alternatives,
        whole: { alternatives: wholeTerms, exact },
      };
      // An Arabic word with its article stands in the index without it: its beginning doesn't find it.
      return { sure: [longer!, shorter!, whole], unsure: [], whole, item };
    }
    case 'phrase': {
      const finished = anySequence(termSequences(node.text, languages));
      if (!node.open) {
        const item: MatchItem = { kind: 'phrase', alternatives: exactSequences(node.text, languages) };
        return { sure: [], unsure: [finished], item };
      }
      const item: MatchItem = { kind: 'phrase', alternatives: beginningForms(node.text, languages) };
      return { sure: [finished, anySequence(beginningTerms(node.text, languages))], unsure: [], item };
    }
    case 'near': {
      // Language by language: an article is stemmed in one, and every mixture of them would be tried otherwise.
      const found = languages.map((language, at) => {
        const items = node.items.map((item) => sequencesOf(item, [language]));
        const expression = near(items, node.distance);
        return expression === null || at === 0 ? expression : inLanguages(expression, [language]);
      });
      const item: NearItem = {
        kind: 'near',
        distance: node.distance,
        items: node.items.map((item) => itemOf(item, context)),
      };
      return node.items.some(({ kind }) => kind === 'phrase')
        ? { sure: [], unsure: found, item }
        : { sure: found, unsure: [], item };
    }
  }
}

function lookUpWords(
  words: readonly string[],
  languages: LookupContext['languages'],
): Lookup & { readonly item: WordItem } {
  const alternatives = words.flatMap((word) => termSequences(word, languages));
  const exact = words.flatMap((word) => exactSequences(word, languages));
  return { sure: [anySequence(alternatives)], unsure: [], item: { kind: 'word', alternatives, exact } };
}

/** Spellings that may well be the word that is meant: what was typed, and the likeliest word of the archive. */
const MEANT = 2;

function lookUpFuzzy(spellings: readonly string[], languages: LookupContext['languages']): Lookup {
  const { sure, unsure, item } = lookUpWords(spellings, languages);
  const meant = lookUpWords(spellings.slice(0, MEANT), languages);
  return { sure, unsure, whole: meant.sure[0]!, item: { ...item, meant: meant.item } };
}

/** Words that are looked up before texts are read; more would hardly leave fewer texts. */
const REQUIRED_WORDS = 3;

function lookUpRegex({ text }: RegexNode, languages: LookupContext['languages']): Lookup {
  const required = requiredWords(text)
    .toSorted((a, b) => b.text.length - a.text.length)
    .slice(0, REQUIRED_WORDS)
    .map(({ text, isWhole }) => {
      const sequences = termSequences(text, languages);
      return anySequence(isWhole ? sequences : [...sequences, ...beginningTerms(text, languages)]);
    });
  const item: MatchItem = { kind: 'regex', regex: compileRegex(text) };
  return { sure: [], unsure: [allOf(required.filter((one) => one !== null)) ?? NOWHERE], item };
}

function sequencesOf(node: TermNode, languages: LookupContext['languages']): readonly TermSequence[] {
  return node.kind === 'prefix' ? beginningTerms(node.text, languages) : termSequences(node.text, languages);
}

function itemOf(node: TermNode, context: LookupContext): NearItem['items'][number] {
  const { item } = lookUp(node, context);
  if (item.kind === 'near' || item.kind === 'regex') throw new Error('a term is words in a row');
  return item;
}

function textOf(node: LeafNode): string {
  if (node.kind === 'regex') return `/${node.text}/`;
  return node.kind === 'near' ? node.items.map(({ text }) => text).join(' ') : node.text;
}
