import { setImmediate } from 'node:timers/promises';
import type { Block, Range, Related } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { anyOf } from '../search/find/expression.ts';
import { bestPassages } from '../search/passages/passages.ts';
import { readArticles } from '../search/rank/read.ts';
import type { Searcher } from '../search/searcher.ts';
import { articleHeads, getArticleHead, loadText } from '../store/articles.ts';
import { type TellingWord, tellingWords } from './telling-words.ts';

/** Articles whose passages are weighed, and how many of them are read at once. */
const CANDIDATES = 60;
const READ = 6;

/** Passages of one article, at most, and their length in UTF-16 code units. */
const PER_ARTICLE = 2;
const LENGTH = 280;

/** Fewer words in common are chance. */
const LEAST_SHARED = 2;

interface Weighed {
  readonly related: Omit<Related, 'article'> & { readonly article: number };
  readonly weight: number;
}

/**
 * Passages of other articles that share the most telling words of a passage, the most alike first.
 * @throws CarrelError `ARTICLE_NOT_FOUND`, `RANGE_INVALID`
 */
export async function findRelated(
  searcher: Searcher,
  {
    article,
    revision,
    start,
    end,
    limit,
  }: Range & { readonly article: number; readonly revision?: number | undefined; readonly limit: number },
  signal?: AbortSignal,
): Promise<{ words: string[]; passages: Related[] }> {
  const { db } = searcher.store;
  const head = getArticleHead(db, article);
  const source = loadText(db, article, revision);
  if (!head || !source) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: article });
  if (start >= end || end > source.text.length) {
    throw new CarrelError('RANGE_INVALID', undefined, { start, end, length: source.text.length });
  }
  const telling = await tellingWords(searcher, source.text.slice(start, end), head.language, signal);
  const expression = anyOf(telling.map(({ leaf }) => leaf.expression));
  const words = telling.map(({ leaf }) => leaf.text);
  if (expression === null) return { words, passages: [] };

  const ids = searcher
    .rank(expression, CANDIDATES + 1)
    .map(({ id }) => id)
    .filter((id) => id !== article);
  const weighed: Weighed[] = [];
  for (let at = 0; at < ids.length; at += READ) {
    await setImmediate();
    signal?.throwIfAborted();
    weighed.push(...weigh(searcher, ids.slice(at, at + READ), telling));
  }
  const best = weighed.sort((a, b) => b.weight - a.weight).slice(0, limit);
  const heads = articleHeads(
    db,
    best.map(({ related }) => related.article),
  );
  return {
    words,
    passages: best.flatMap(({ related }): Related[] => {
      const own = heads.get(related.article);
      return own ? [{ ...related, article: own }] : [];
    }),
  };
}

/** The passages of articles that have enough of the words, each weighed by the words it has. */
function weigh(searcher: Searcher, ids: readonly number[], telling: readonly TellingWord[]): Weighed[] {
  const leaves = telling.map(({ leaf }) => leaf);
  const least = Math.min(LEAST_SHARED, leaves.length);
  return [...readArticles(ids, leaves, searcher)].flatMap(([id, { article, hits }]) => {
    const blocks = JSON.parse(article.blocks) as Block[];
    const passages = bestPassages({ text: article.text, blocks }, hits, {
      count: PER_ARTICLE,
      length: LENGTH,
    });
    return passages.flatMap((passage): Weighed[] => {
      const end = passage.start + passage.text.length;
      const items = hits
        .filter((hit) => hit.start >= passage.start && hit.end <= end)
        .map(({ item }) => item);
      const shared = [...new Set(items)].sort((a, b) => a - b);
      if (shared.length < least) return [];
      const weight = shared.reduce((sum, item) => sum + telling[item]!.weight, 0);
      return [
        { related: { ...passage, article: id, shared: shared.map((item) => leaves[item]!.text) }, weight },
      ];
    });
  });
}
