import type { Block, Range } from '../../../electron/contract/index.ts';
import { STRETCH } from './viewport.ts';

/** Where the places of a text are on a strip as high as its pane. */
export interface Heights {
  readonly height: number;
  readonly at: (offset: number) => number;
  readonly offsetAt: (y: number) => number;
}

interface Corner {
  readonly offset: number;
  readonly y: number;
}

/** The strip of a text whose beginnings of stretches, and end, are at these corners. Between them it runs evenly. */
export function evenHeights(height: number, corners: readonly Corner[]): Heights {
  return {
    height,
    at: (offset) =>
      between(
        corners,
        offset,
        ({ offset }) => offset,
        ({ y }) => y,
      ),
    offsetAt: (y) =>
      between(
        corners,
        y,
        ({ y }) => y,
        ({ offset }) => offset,
      ),
  };
}

function between(
  corners: readonly Corner[],
  value: number,
  from: (c: Corner) => number,
  to: (c: Corner) => number,
) {
  let low = 0;
  let high = corners.length - 1;
  if (high < 1) return 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from(corners[middle]!) <= value) low = middle;
    else high = middle;
  }
  const [first, second] = [corners[low]!, corners[high]!];
  const span = from(second) - from(first);
  const share = span === 0 ? 0 : Math.min(1, Math.max(0, (value - from(first)) / span));
  return to(first) + share * (to(second) - to(first));
}

/** Reads the heights of the stretches off the page; those not laid out yet answer with their guess. */
export function heightsIn(scroller: HTMLElement, blocks: readonly Block[]): Heights {
  const height = scroller.clientHeight;
  const scale = height / scroller.scrollHeight;
  const stretches = [...scroller.querySelectorAll<HTMLElement>(`[${STRETCH}]`)];
  const corners = stretches.map((stretch) => ({
    offset: blocks[Number(stretch.getAttribute(STRETCH))]?.start ?? 0,
    y: stretch.offsetTop * scale,
  }));
  const last = stretches.at(-1);
  if (last)
    corners.push({ offset: blocks.at(-1)?.end ?? 0, y: (last.offsetTop + last.offsetHeight) * scale });
  return evenHeights(height, [{ offset: 0, y: 0 }, ...corners]);
}

/** Least height of a mark, in CSS pixels. */
const LEAST = 2;

/** One upright line for each run of pixels that has a place: thousands of hits are still one path. */
export function tickPath(places: readonly Range[], heights: Heights): string {
  const rows = places
    .map(({ start, end }) => {
      const top = Math.min(Math.round(heights.at(start)), heights.height - LEAST);
      return { top, bottom: Math.max(top + LEAST, Math.round(heights.at(end))) };
    })
    .sort((a, b) => a.top - b.top);
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row.top <= last.bottom) last.bottom = Math.max(last.bottom, row.bottom);
    else runs.push(row);
  }
  return runs.map(({ top, bottom }) => `M0 ${top}V${bottom}`).join('');
}
