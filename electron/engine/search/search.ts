import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { Block, SearchPage, SearchResult, searchInputSchema } from '../../contract/index.ts';
import { filingOf, storiesTold } from '../reuse/index.ts';
import { articleHeads, articlePlaces } from '../store/articles.ts';
import { inDateOrder } from './date-order.ts';
import type { Asking } from './find/evaluate.ts';
import type { Leaf } from './find/leaf.ts';
import { PATIENCE } from './find/exact.ts';
import { findWanted } from './find/wanted.ts';
import { IdSet } from './find/id-set.ts';
import { loosen } from './rank/loosen.ts';
import { Notices, noticesOf, noticesOfIndex } from './notices.ts';
import { bestPassages, highlightTitle } from './passages/passages.ts';
import { readingOf } from './query/reading.ts';
import { wordsOfReading } from './in-words.ts';
import { feedback, isQuestion } from './rank/feedback.ts';
import { rankFound } from './rank/rank.ts';
import { type ReadArticle, readArticles } from './rank/read.ts';
import { DEPTH, rerank, type Reranked } from './rank/rerank.ts';
import type { Scored, Searcher } from './searcher.ts';
import type { Understood } from './understand.ts';

type SearchRequest = Readonly<z.output<typeof searchInputSchema>>;

/**
 * Answers a query with a page of results.
 * @throws the signal's reason once it is aborted; what takes long is only begun if it is not
 */
export async function search(
  searcher: Searcher,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<SearchPage> {
  const { life } = searcher.index;
  const page = await answer(searcher, request, signal);
  if (searcher.index.life === life) return page;
  // The index turned out to be damaged, and the answer is of what there is of a new one.
  await searcher.index.catchUp();
  signal?.throwIfAborted();
  return answer(searcher, request, signal);
}

async function answer(searcher: Searcher, request: SearchRequest, signal?: AbortSignal): Promise<SearchPage> {
  const start = performance.now();
  searcher.index.noteAsked();
  // Whoever types quickly has cancelled this by now.
  await pause(signal);
  const notices = new Notices();
  const lacking = noticesOfIndex(searcher);
  const deadline = performance.now() + PATIENCE;
  const asking: Asking = { signal, deadline, onStopped: notices.stopped };
  const { understood, found } = await findWanted(request.query, request.typing, searcher, asking);
  const { query, compiled, corrections } = understood;
  await pause(signal);
  const others = await loosen(compiled, found, searcher, asking);
  const total = found.size + others.length;

  const { ranked, read } = await order(request, found, others, understood, searcher, signal);
  const shown = ranked.slice(request.offset, request.offset + request.limit);
  await pause(signal);
  await filingOf(searcher.index).settle();
  const results = resultsOf(shown, found, read, understood, searcher);

  const ids = found.or(IdSet.of(others.map(({ id }) => id)));
  await searcher.columns.load(ids, signal);
  return {
    query: request.query,
    reading: readingOf(query),
    inWords: [...wordsOfReading(query)],
    total,
    complete: found.size,
    tookMs: performance.now() - start,
    results,
    corrections: [...corrections],
    notices: [...(query ? [...lacking, ...noticesOf(request.query, query, searcher)] : []), ...notices.all],
    facets: searcher.facets.count(ids),
  };
}

/** Every article a query finds, in the order asked for. */
export interface Listing {
  readonly understood: Understood;
  readonly ids: readonly number[];
  /** Those of them that have all that was asked for. */
  readonly complete: readonly number[];
}

/** The articles of all pages of a search, without their passages. */
export async function listArticles(
  searcher: Searcher,
  { query, sort }: Pick<SearchRequest, 'query' | 'sort'>,
  signal?: AbortSignal,
): Promise<Listing> {
  const whole = { query, sort, typing: false, offset: 0 };
  const { understood, found } = await findWanted(query, false, searcher, { signal });
  const others = await loosen(understood.compiled, found, searcher, { signal });
  const limit = found.size + others.length;
  const { ranked } = await order({ ...whole, limit }, found, others, understood, searcher, signal);
  const ids = ranked.map(({ id }) => id);
  return { understood, ids, complete: ids.slice(0, found.size) };
}

/** Articles in the order of the page, as far as it goes, and what was read of them on the way. */
interface Ordered {
  readonly ranked: readonly Scored[];
  readonly read: ReadonlyMap<number, ReadArticle>;
}

async function order(
  { sort, offset, limit }: SearchRequest,
  found: IdSet,
  others: readonly Scored[],
  { compiled: { plan, leaves } }: Understood,
  searcher: Searcher,
  signal?: AbortSignal,
): Promise<Ordered> {
  if (limit === 0) return { ranked: [], read: new Map() };
  await searcher.columns.load(found, signal);
  if (sort !== 'relevance') {
    const inOrder =
      sort === 'title'
        ? (await searcher.byTitle(signal)).filter((id) => found.has(id))
        : inDateOrder(found, sort, searcher.columns.published);
    return { ranked: [...inOrder.map((id) => ({ id, score: 0 })), ...others], read: new Map() };
  }
  const full = rerank(
    rankFound(found, plan, leaves, searcher, Math.max(DEPTH, offset + limit)),
    leaves,
    found.size,
    searcher,
  );
  const partial = rerankPart(others, full, leaves, found.size, searcher);
  return {
    ranked: [...full.ranked, ...below(full.ranked.at(-1), partial.ranked)],
    read: new Map([...full.read, ...partial.read]),
  };
}

/** Those that have only some of the words; of a question they are put in order by what the best have in common, too. */
function rerankPart(
  others: readonly Scored[],
  full: Reranked,
  leaves: readonly Leaf[],
  found: number,
  searcher: Searcher,
): Reranked {
  if (!isQuestion(leaves, others.length)) return rerank(others, leaves, found, searcher);
  const partial = rerank(others, leaves, found, searcher, others.length);
  const best = [...full.ranked, ...partial.ranked].flatMap(
    ({ id }) => full.read.get(id) ?? partial.read.get(id) ?? [],
  );
  return feedback(partial, best, leaves, searcher);
}

/** Puts the scores of what follows below the last one before. */
function below(last: Scored | undefined, following: readonly Scored[]): readonly Scored[] {
  const highest = following[0]?.score ?? 0;
  if (!last || highest <= last.score) return following;
  return following.map(({ id, score }) => ({ id, score: (score * last.score) / highest }));
}

function resultsOf(
  shown: readonly Scored[],
  full: IdSet,
  read: ReadonlyMap<number, ReadArticle>,
  { compiled: { leaves, loose } }: Understood,
  searcher: Searcher,
): SearchResult[] {
  const { db } = searcher.store;
  const ids = shown.map(({ id }) => id);
  const unread = readArticles(
    ids.filter((id) => !read.has(id)),
    leaves,
    searcher,
  );
  const heads = articleHeads(db, ids);
  const places = articlePlaces(db, ids);
  const told = storiesTold(db, ids);
  const matcher = leaves.map(({ item }) => item);
  return shown.flatMap(({ id, score }): SearchResult[] => {
    const head = heads.get(id);
    const one = read.get(id) ?? unread.get(id);
    if (!head || !one) return [];
    const { hits, titleHits } = one;
    const { text, blocks } = one.article;
    const there = new Set([...hits, ...titleHits].map(({ item }) => leaves[item]));
    const lacking = full.has(id) ? [] : (loose?.leaves ?? []).filter((leaf) => !there.has(leaf));
    return [
      {
        ...head,
        ...(places.get(id) ?? { path: '', places: 0 }),
        score,
        hits: hits.length,
        missing: lacking.map((leaf) => leaf.text),
        titleHighlights: highlightTitle(head.title, head.language, matcher).map(([start, end]) => [
          start,
          end,
        ]),
        passages: [...bestPassages({ text, blocks: JSON.parse(blocks) as Block[] }, hits)],
        near: told.get(id)?.near ?? 0,
        story: told.get(id)?.story ?? null,
      },
    ];
  });
}

/** Lets others have their turn, then goes on if that is still wanted. */
async function pause(signal?: AbortSignal): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}
