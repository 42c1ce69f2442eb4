import { prepared } from '../../store/statement.ts';
import type { Leaf } from '../find/leaf.ts';
import type { Hit } from '../passages/match.ts';
import { type ReadArticle, readArticles } from './read.ts';
import type { Scored, Searcher } from '../searcher.ts';

/** How many of the best articles are read to put them in order, and how many words at most that may be. */
export const DEPTH = 30;
const WORDS = 120_000;

/**
 * Parameters of BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009): how soon repetition stops
 * counting, how much length is held against an article, and what a word in the title counts. These and those below are
 * tuned on the Cranfield collection (test/bench/ranking.ts).
 */
export const SATURATION = 2;
export const LENGTH = 0.75;
const TITLE = 5;
/** Words in a usual title. */
const TITLE_WORDS = 8;
/** What a word counts that stands there in another form than it was typed. */
const STEM = 0.7;
/**
 * What an article counts that only has longer words than the one typed so far, or other spellings: whoever has typed `port`
 * may well be done.
 */
const OTHER = 0.2;
/** Words of the query count as near one another within so many words, and what it counts that they are. */
const NEAR = 8;
const NEARNESS = 0.4;

export interface Reranked {
  readonly ranked: readonly Scored[];
  /** What was read on the way. */
  readonly read: ReadonlyMap<number, ReadArticle>;
}

/**
 * Puts the best articles, best first by the index alone, in a better order by reading them: BM25 over title and text as
 * one, and how near the words of the query stand to one another. The others follow as they were.
 *
 * @param found how many articles have everything the query asks for
 * @param depth how many of them are read, if they are not too long
 */
export function rerank(
  candidates: readonly Scored[],
  leaves: readonly Leaf[],
  found: number,
  searcher: Searcher,
  depth = DEPTH,
): Reranked {
  if (leaves.length === 0) return { ranked: candidates, read: new Map() };
  const ids = candidates.slice(0, depth).map(({ id }) => id);
  const read = readArticles(withinReach(ids, searcher), leaves, searcher);
  const weights = leaves.map((leaf) => searcher.rarity(articlesWith(leaf, found, searcher)));
  const best = candidates
    .flatMap(({ id }) => read.get(id) ?? [])
    .map((one) => ({ id: one.article.id, score: scoreOf(one, weights, searcher.averageWords) }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
  const others = candidates.filter(({ id }) => !read.has(id));
  const lowest = best.at(-1)?.score ?? 0;
  const highest = others[0]?.score || 1;
  return {
    ranked: [...best, ...others.map(({ id, score }) => ({ id, score: (lowest * score) / highest }))],
    read,
  };
}

/** To count what begins with an unfinished word takes as long as to find it: there are as many as found, or some more. */
function articlesWith({ expression, whole }: Leaf, found: number, searcher: Searcher): number {
  return whole === null ? searcher.count(expression) : found;
}

/** The first of these articles, as many as can be read in a moment. */
export function withinReach(ids: readonly number[], searcher: Searcher): readonly number[] {
  const rows = prepared<[string], { id: number; words: number }>(
    searcher.store.db,
    `SELECT id, words FROM main.article WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  const words = new Map(rows.map((row) => [row.id, row.words]));
  let sum = 0;
  const end = ids.findIndex((id) => (sum += words.get(id) ?? 0) > WORDS);
  return end === -1 ? ids : ids.slice(0, end);
}

function scoreOf(
  { article, hits, titleHits }: ReadArticle,
  weights: readonly number[],
  averageWords: number,
): number {
  const inText = frequencies(hits, weights.length);
  const inTitle = frequencies(titleHits, weights.length);
  const titleWords = article.title.split(' ').length;
  const textNorm = 1 - LENGTH + (LENGTH * article.words) / averageWords;
  const titleNorm = 1 - LENGTH + (LENGTH * titleWords) / TITLE_WORDS;
  let score = 0;
  const whole = new Set([...hits, ...titleHits].filter(({ isOther }) => !isOther).map(({ item }) => item));
  weights.forEach((weight, leaf) => {
    const frequency = inText[leaf]! / textNorm + (TITLE * inTitle[leaf]!) / titleNorm;
    score += (whole.has(leaf) ? 1 : OTHER) * weight * saturated(frequency, SATURATION);
  });
  return score + NEARNESS * nearness(hits, weights);
}

function frequencies(hits: readonly Hit[], leaves: number): readonly number[] {
  const counts = Array.from({ length: leaves }, () => 0);
  for (const { item, exact, isOther } of hits) counts[item]! += exact || isOther ? 1 : STEM;
  return counts;
}

/**
 * How often every two words of a query stand near one another, by the weight of the lighter one; the average over the
 * words, so that a long query gains no more by it than a short one.
 */
function nearness(hits: readonly Hit[], weights: readonly number[]): number {
  const pairs = new Map<number, number>();
  for (let right = 1, left = 0; right < hits.length; right++) {
    while (hits[right]!.position - hits[left]!.position > NEAR) left++;
    for (let at = left; at < right; at++) {
      const [a, b] = [hits[at]!.item, hits[right]!.item];
      if (a === b) continue;
      const pair = Math.min(a, b) * weights.length + Math.max(a, b);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  let sum = 0;
  for (const [pair, count] of pairs) {
    const lighter = Math.min(weights[Math.floor(pair / weights.length)]!, weights[pair % weights.length]!);
    sum += lighter * saturated(count, 1);
  }
  return (2 * sum) / weights.length;
}

/** Grows with frequency, ever more slowly, towards `saturation + 1`. */
export function saturated(frequency: number, saturation: number): number {
  return (frequency * (saturation + 1)) / (frequency + saturation);
}
