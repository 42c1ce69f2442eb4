/** Two heights, one in each pane, that belong together. */
export type Pair = readonly [here: number, there: number];

/**
 * Where `here` has its counterpart: straight between the pairs around it, at the same distance beyond the first and the
 * last one. Without pairs, the same height.
 * @param pairs ascending on both sides
 */
export function counterpart(pairs: readonly Pair[], here: number): number {
  const above = pairs.findLast(([at]) => at <= here);
  const below = pairs.find(([at]) => at > here);
  if (!above) return below ? below[1] - (below[0] - here) : here;
  if (!below) return above[1] + (here - above[0]);
  const share = (here - above[0]) / (below[0] - above[0]);
  return above[1] + share * (below[1] - above[1]);
}
