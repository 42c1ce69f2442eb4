import type { Range } from '../../../electron/contract/index.ts';

/** Rules that stand beside one another in the margin; more than these overlap. */
const LANES = 3;

/** Gives ranges that overlap lanes of their own, the first free one from 0 on, in the order of the text. */
export function inLanes<T extends Range>(ranges: readonly T[]): readonly (T & { readonly lane: number })[] {
  const ends: number[] = [];
  return ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((range) => {
      const free = ends.findIndex((end) => end <= range.start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = range.end;
      return Object.assign({}, range, { lane: Math.min(lane, LANES - 1) });
    });
}
