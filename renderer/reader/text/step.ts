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
  if (current !== null && isInView(places[current], view)) {
    return (current + by + places.length) % places.length;
  }
  const next =
    by === 1
      ? places.findIndex(({ start }) => start >= view.start)
      : places.findLastIndex(({ end }) => end <= view.end);
  if (next !== -1) return next;
  return by === 1 ? 0 : places.length - 1;
}

/** Whether there is no place beyond the current one, which is in view: {@link step} would go round. */
export function leavesAt(places: readonly Range[], current: number | null, view: Range, by: 1 | -1): boolean {
  if (places.length === 0) return true;
  const outermost = by === 1 ? places.length - 1 : 0;
  return current === outermost && isInView(places[current], view);
}

function isInView(place: Range | undefined, view: Range): boolean {
  return place !== undefined && place.end > view.start && place.start < view.end;
}
