/** Distance between neighbours where there is room: a list can be put in order about fifty times at one place before it is used up. */
export const GAP = 1024;

/** Something with a place in an order. */
export interface Placed {
  readonly id: number;
  readonly position: number;
}

/**
 * The positions that change when `id` moves right behind `after`, or first with null: one, or all of them where its new
 * neighbours leave no number between them.
 * @param order everything in its present order, by ascending position; `id` and `after` are in it
 */
export function moveBehind(order: readonly Placed[], id: number, after: number | null): readonly Placed[] {
  const others = order.filter((one) => one.id !== id);
  const place = after === null ? 0 : others.findIndex((one) => one.id === after) + 1;
  const low = others[place - 1]?.position;
  const high = others[place]?.position;
  const position = between(low, high);
  if (position !== null) return [{ id, position }];
  const ids = others.map((one) => one.id).toSpliced(place, 0, id);
  return ids.map((one, index) => ({ id: one, position: (index + 1) * GAP }));
}

/** A number between two others, one beyond the only one, or null where there is none. */
function between(low: number | undefined, high: number | undefined): number | null {
  if (low === undefined) return high === undefined ? GAP : high - GAP;
  if (high === undefined) return low + GAP;
  const middle = low + (high - low) / 2;
  return middle > low && middle < high ? middle : null;
}
