/** Distance between neighbours where there is room: a list can be put in order about fifty times at one place before it is used up. */
export const GAP = 1024;

/** Something with a place in an order. */
export interface Placed<Id> {
  readonly id: Id;
  readonly position: number;
}

/**
 * The positions that change when `ids` move, in this order, right behind `after`, or first with null: theirs, or all of
 * them where its new neighbours leave too little room between them.
 * @param order everything in its present order, by ascending position; `after` is in it, and not among `ids`
 */
export function moveBehind<Id>(
  order: readonly Placed<Id>[],
  ids: readonly Id[],
  after: Id | null,
): readonly Placed<Id>[] {
  const moving = new Set(ids);
  const others = order.filter((one) => !moving.has(one.id));
  const place = after === null ? 0 : others.findIndex((one) => one.id === after) + 1;
  const low = others[place - 1]?.position;
  const high = others[place]?.position;
  const positions = between(low, high, ids.length);
  if (positions) return ids.map((id, index) => ({ id, position: positions[index]! }));
  return others
    .map((one) => one.id)
    .toSpliced(place, 0, ...ids)
    .map((id, index) => ({ id, position: (index + 1) * GAP }));
}

/** So many ascending numbers between two others, or beyond the only one; null where there is no room for them. */
function between(low: number | undefined, high: number | undefined, count: number): readonly number[] | null {
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  if (low === undefined && high === undefined) return steps.map((step) => step * GAP);
  if (low === undefined) return steps.map((step) => high! - (count + 1 - step) * GAP);
  if (high === undefined) return steps.map((step) => low + step * GAP);
  const positions = steps.map((step) => low + ((high - low) * step) / (count + 1));
  const ascend = [low, ...positions, high].every((one, index, all) => index === 0 || one > all[index - 1]!);
  return ascend ? positions : null;
}
