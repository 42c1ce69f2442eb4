import { allOf, anySequence, type Expression } from '../search/find/expression.ts';
import { exactSequences, termSequences } from '../search/lookup.ts';
import type { Searcher } from '../search/searcher.ts';
import { soughtOf } from './quotation.ts';

/** Words of a part that are looked up in a row: more of them hardly leave fewer articles. */
const IN_A_ROW = 16;

/** Words and runs of three words that articles with something like a quotation are told by. */
const TELLING_WORDS = 12;
const TELLING_RUNS = 24;

/** A word that more articles have tells little and costs much. */
const COMMON = 20_000;

/** The articles that may have every part of a quotation word for word. */
export function exactCandidates(searcher: Searcher, parts: readonly string[]): readonly number[] {
  const expressions = parts.map((part) => rowOf(searcher, wordsOf(soughtOf(part)).slice(0, IN_A_ROW)));
  const known = expressions.filter((one) => one !== null);
  if (known.length < parts.length) return [];
  return searcher.find(allOf(known)!).toArray();
}

/**
 * The articles that share the most telling words with a quotation, the likeliest first: each word and each run of three
 * words counts by its rarity (inverse document frequency).
 */
export function likelyCandidates(
  searcher: Searcher,
  parts: readonly string[],
  limit: number,
): readonly number[] {
  const words = parts.flatMap((part) => wordsOf(soughtOf(part)));
  const runs = words.slice(2).map((_, index) => words.slice(index, index + 3));
  const counted = [
    ...telling(
      searcher,
      [...new Set(words)].map((word) => [word]),
      TELLING_WORDS,
    ),
    ...telling(searcher, spread(runs, TELLING_RUNS), TELLING_RUNS),
  ];
  const scores = new Map<number, number>();
  for (const { expression, articles } of counted) {
    const weight = searcher.rarity(articles);
    searcher.find(expression).each((id) => scores.set(id, (scores.get(id) ?? 0) + weight));
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, limit)
    .map(([id]) => id);
}

function telling(searcher: Searcher, rows: readonly (readonly string[])[], most: number) {
  return rows
    .flatMap((row) => {
      const expression = rowOf(searcher, row);
      return expression === null ? [] : [{ expression, articles: searcher.count(expression) }];
    })
    .filter(({ articles }) => articles > 0 && articles <= COMMON)
    .sort((a, b) => a.articles - b.articles)
    .slice(0, most);
}

/** These words one right after another, in the forms that the index has them in. */
function rowOf({ languages }: Searcher, words: readonly string[]): Expression | null {
  return words.length === 0 ? null : anySequence(termSequences(words.join(' '), languages));
}

/** So many of them at even distances. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, index) => all[Math.floor(index * step)]!);
}

function wordsOf(part: string): string[] {
  return part.split(/\s+/).filter((word) => exactSequences(word, [null]).length > 0);
}
