import { setImmediate } from 'node:timers/promises';
import { pagesOf, paragraphsOf, type QuoteCheck, type QuotePlace } from '../../contract/index.ts';
import { reference } from '../excerpts/present.ts';
import type { Searcher } from '../search/index.ts';
import { articleHeads, loadText } from '../store/articles.ts';
import { exactCandidates, likelyCandidates } from './candidates.ts';
import { exactPlaces, nearestPlace, type Source, type Standing } from './places.ts';
import { plainText } from './plain.ts';
import { partsOf } from './quotation.ts';

/** Articles that are read to find a quotation word for word, and to find what comes nearest to it. */
const READ_FOR_EXACT = 400;
const READ_FOR_NEAREST = 60;

/** How long to go on before the engine answers others, in milliseconds. */
const SLICE = 12;

/** Places that come this much behind the best one are not worth telling. */
const FAR_BEHIND = 0.25;

/**
 * Where in the archive a quotation stands, or else what comes nearest to it: at most one place in each article then.
 * Works in short slices. @throws the signal's reason when it is aborted
 */
export async function checkQuote(
  searcher: Searcher,
  quotation: string,
  limit: number,
  signal?: AbortSignal,
): Promise<QuoteCheck> {
  const start = performance.now();
  const parts = partsOf(quotation);
  const candidates = parts.length === 0 ? [] : exactCandidates(searcher, parts);
  const read = candidates.slice(0, READ_FOR_EXACT);
  let places = await placesIn(searcher, read, (source) => exactPlaces(source, parts), signal);
  let complete = read.length === candidates.length;
  if (places.length === 0 && parts.length > 0) {
    const likely = likelyCandidates(searcher, parts, READ_FOR_NEAREST);
    const nearby = await placesIn(
      searcher,
      likely,
      (source) => {
        // A word that the index splits otherwise than the quotation does not keep its sentence from being found.
        const exact = exactPlaces(source, parts);
        const near = exact.length > 0 ? null : nearestPlace(source, parts);
        return near ? [near] : exact;
      },
      signal,
    );
    places = bestOf(nearby);
    complete = true;
  }
  return {
    verdict: places[0]?.verdict ?? 'unknown',
    parts: [...parts],
    places: places.slice(0, limit),
    total: places.length,
    complete,
    tookMs: performance.now() - start,
  };
}

/** The best first, without those far behind it; only exact ones where there are any. */
function bestOf(places: readonly QuotePlace[]): QuotePlace[] {
  const sorted = places.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.likeness - a.likeness);
  const best = sorted[0];
  if (!best) return [];
  if (best.verdict === 'exact') return sorted.filter(({ verdict }) => verdict === 'exact');
  return sorted.filter(({ likeness }) => likeness >= best.likeness - FAR_BEHIND);
}

const RANK = { exact: 0, punctuation: 1, altered: 2 } as const;

async function placesIn(
  { store: { db } }: Searcher,
  articles: readonly number[],
  find: (source: Source) => readonly Standing[],
  signal: AbortSignal | undefined,
): Promise<QuotePlace[]> {
  const heads = articleHeads(db, articles);
  const places: QuotePlace[] = [];
  let sliceEnd = performance.now() + SLICE;
  for (const id of articles) {
    const head = heads.get(id);
    const shown = head && loadText(db, id);
    if (!shown) continue;
    const { text, blocks, revision } = shown;
    for (const standing of find({ text, plain: plainText(text) })) {
      const [paragraph] = paragraphsOf(blocks, standing);
      const page = pagesOf(blocks, standing)?.[0] ?? null;
      places.push({ article: reference(head), revision, paragraph, page, ...standing });
    }
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
  return places;
}
