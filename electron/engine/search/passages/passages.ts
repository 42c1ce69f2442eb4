import type { Block, Highlight, Passage, Range } from '../../../contract/index.ts';
import { type Cluster, clustersIn } from './clusters.ts';
import { cutAround, cutFrom } from './cut.ts';
import { findHits, type Hit, type Matcher } from './match.ts';

/** What passages are cut from. */
export interface PassageSource {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface PassageOptions {
  readonly count: number;
  /** Length aimed at, in UTF-16 code units. */
  readonly length: number;
}

const DEFAULTS: PassageOptions = { count: 3, length: 240 };

/** A block a little longer than a passage is shown as a whole. */
const WHOLE_BLOCK = 1.3;

/** What a word makes a further passage worth if none before shows it: more than all else. */
const WORTH_OF_NEW_WORD = 15;

/**
 * The best passages, best first: each a whole block, or a window on it, around hits of as many different words as
 * possible; those after the first preferably with words not shown yet. The title is no passage: every result shows it
 * anyway. Without hits elsewhere, the opening paragraph.
 *
 * @param hits of `findHits` in the article's text
 */
export function bestPassages(
  article: PassageSource,
  hits: readonly Hit[],
  { count, length }: PassageOptions = DEFAULTS,
): readonly Passage[] {
  let clusters = article.blocks.flatMap((block, index) => {
    if (block.role === 'title') return [];
    const own = hits.slice(firstFrom(hits, block.start), firstFrom(hits, block.end));
    return clustersIn(block, index, own, length, isShownWhole(block, length));
  });
  if (clusters.length === 0) return opening(article, length);
  const passages: Passage[] = [];
  const shown = new Set<number>();
  while (passages.length < count && clusters.length > 0) {
    const best = mostWorth(clusters, shown);
    const range = windowOn(article, best, length);
    passages.push(passageOf(article.text, best.block, range, hits));
    best.items.forEach((item) => shown.add(item));
    clusters = clusters.filter(({ start, end }) => end <= range.start || start >= range.end);
  }
  return passages;
}

/** Where a title matches, in order and without overlaps. */
export function highlightTitle(
  title: string,
  language: string | null,
  matcher: Matcher,
): readonly Highlight[] {
  return highlightsWithin({ start: 0, end: title.length }, findHits(title, language, matcher));
}

/** The cluster worth most beside the words shown already. */
function mostWorth(clusters: readonly Cluster[], shown: ReadonlySet<number>): Cluster {
  let best = clusters[0]!;
  let most = -Infinity;
  for (const cluster of clusters) {
    let worth = cluster.worth;
    for (const item of cluster.items) if (!shown.has(item)) worth += WORTH_OF_NEW_WORD;
    if (worth > most) [best, most] = [cluster, worth];
  }
  return best;
}

function windowOn({ text, blocks }: PassageSource, cluster: Cluster, length: number): Range {
  const block = blocks[cluster.block]!;
  return isShownWhole(block, length) ? block : cutAround(text, block, cluster, length);
}

function isShownWhole({ start, end }: Range, length: number): boolean {
  return end - start <= length * WHOLE_BLOCK;
}

/** The beginning of the first paragraph that is not title, byline or date. */
function opening({ text, blocks }: PassageSource, length: number): readonly Passage[] {
  const isText = ({ kind, role }: Block) => role === undefined && kind !== 'heading';
  const index = Math.max(0, blocks.findIndex(isText));
  const block = blocks[index];
  if (!block) return [];
  const range = isShownWhole(block, length) ? block : cutFrom(text, block, length);
  return [passageOf(text, index, range, [])];
}

function passageOf(text: string, block: number, range: Range, hits: readonly Hit[]): Passage {
  const { start, end } = range;
  return { block, start, text: text.slice(start, end), highlights: highlightsWithin(range, hits) };
}

/** The hits within a range, counted from its beginning, overlapping ones as one. */
function highlightsWithin({ start, end }: Range, hits: readonly Hit[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const hit of hits.slice(firstFrom(hits, start), firstFrom(hits, end))) {
    const last = merged.at(-1);
    const [from, to] = [hit.start - start, Math.min(hit.end, end) - start];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Index of the first hit at or behind an offset. */
function firstFrom(hits: readonly Hit[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
