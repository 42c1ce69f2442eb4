import { formsOf } from './words/catalogue.ts';
import { correct, type Correction, isDoubtful } from './words/correct.ts';
import type { LookupContext } from './find/leaf.ts';
import { withoutLittleWords } from './words/little-words.ts';
import { compile, type Compiled } from './find/plan.ts';
import type { FuzzyNode, QueryNode, WildNode } from './query/ast.ts';
import { parseQuery } from './query/parse.ts';
import { readingOf } from './query/reading.ts';
import type { Searcher } from './searcher.ts';
import { wordsWithin } from './words/spelling.ts';

/** A query as it is looked up. */
export interface Understood {
  /** Null for an empty query. */
  readonly query: QueryNode | null;
  readonly compiled: Compiled;
  readonly corrections: readonly Correction[];
}

const NOTHING: Compiled = { plan: null, leaves: [], loose: null };

/** Archives of so many articles are searched in a few milliseconds, whatever is asked. */
const SMALL = 2_000;
const MEDIUM = 10_000;

/** Words that a fuzzy word or a pattern stands for at most: the most frequent ones. */
export const SPELLINGS = 100;

/** Patterns and fuzzy words that are looked up in one query; each takes up to some 50 ms. Further ones find nothing else. */
export const PATTERNS = 12;

/** Reads a query and makes a plan of it. `typing`: the last word may be unfinished. */
export async function understand(
  typed: string,
  typing: boolean,
  searcher: Searcher,
  signal?: AbortSignal,
): Promise<Understood> {
  const parsed = parseQuery(typed, typing);
  if (!parsed) return { query: null, compiled: NOTHING, corrections: [] };
  const query = withoutLittleWords(parsed, searcher.languages);
  if (holds(query, ['fuzzy', 'wild'])) await searcher.learnWords(signal);
  return { query, compiled: compile(query, contextOf(searcher)), corrections: [] };
}

/** The same query with the archive's own spelling of words that stand nowhere in it; null if there is nothing to correct. */
export async function understandOtherwise(
  { query }: Understood,
  searcher: Searcher,
  signal?: AbortSignal,
): Promise<Understood | null> {
  const context = contextOf(searcher);
  if (!query || !holds(query, ['word', 'prefix'])) return null;
  if (searcher.lexicon.backlog > 0) await searcher.learnWords(signal);
  if (!isDoubtful(query, context, searcher)) return null;
  await searcher.learnWords(signal);
  const { corrected, corrections } = correct(query, context, searcher);
  if (corrections.length === 0) return null;
  return { query: corrected, compiled: compile(corrected, context), corrections };
}

/** What a query is looked up with in an archive as it is now. */
export function contextOf(searcher: Searcher): LookupContext {
  const articles = searcher.everything.size;
  const known = new Map<string, readonly string[]>();
  return {
    languages: searcher.languages,
    shortestBeginning: shortestBeginning(articles),
    isEverywhere: (expression) => articles > SMALL && searcher.count(expression) > articles / 2,
    spellings: (node) => {
      const key = readingOf(node);
      let spellings = known.get(key);
      if (!spellings) {
        const rest = node.kind === 'wild' ? [] : [node.text];
        spellings = known.size < PATTERNS ? spellingsOf(node, searcher) : rest;
        known.set(key, spellings);
      }
      return spellings;
    },
  };
}

/** A lone letter begins a tenth of all words: looking it up takes 7 µs for every article, two letters take a fifth of that. */
function shortestBeginning(articles: number): number {
  if (articles <= SMALL) return 1;
  return articles <= MEDIUM ? 2 : 3;
}

function holds(node: QueryNode, kinds: readonly QueryNode['kind'][]): boolean {
  if (kinds.includes(node.kind)) return true;
  if (node.kind === 'not') return holds(node.of, kinds);
  return (node.kind === 'and' || node.kind === 'or') && node.of.some((part) => holds(part, kinds));
}

function spellingsOf(node: FuzzyNode | WildNode, searcher: Searcher): readonly string[] {
  if (node.kind === 'wild') return searcher.fitting(node.text, SPELLINGS + 1).slice(0, SPELLINGS);
  const { text, edits } = node;
  const form = formsOf(text).join('');
  const near = wordsWithin(form, edits ?? (form.length < 6 ? 1 : 2), searcher.lexicon);
  return [...new Set([text, ...near.slice(0, SPELLINGS).map((word) => word.form)])];
}
