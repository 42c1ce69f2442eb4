import type { Range } from '../../../electron/contract/index.ts';

/**
 * Which of several places to go to next: the one after (`by` 1) or before (`by` -1) the current one while that is in
 * view; otherwise the nearest one from what is in view, so that going on begins where a person reads. Goes round at the
 * ends. Null if there is none.
 * @param places in order
 */
export function step(
  places: readonly Range[],
  current: number | null,
  view: Range,
  by: 1 | -1,
): number | null {
  if (places.length === 0) return null;
  const at = current === null ? undefined : places[current];
  if (current !== null && at && at.end > view.start && at.start < view.end) {
    return (current + by + places.length) % places.length;
  }
  const next =
    by === 1
      ? places.findIndex(({ start }) => start >= view.start)
      : places.findLastIndex(({ end }) => end <= view.end);
  if (next !== -1) return next;
  return by === 1 ? 0 : places.length - 1;
}
