/**
 * Puts numbers in order by a small whole number each, those of one rank staying as they are: a counting sort. Sorting by
 * the last key first sorts by several. Source: Knuth, The Art of Computer Programming 3, 5.2, algorithm D.
 */
export function sortByRank(
  order: Uint32Array,
  rankOf: (number: number) => number,
  ranks: number,
): Uint32Array {
  const next = new Uint32Array(ranks + 1);
  for (const number of order) next[rankOf(number) + 1]! += 1;
  for (let rank = 1; rank < ranks; rank++) next[rank]! += next[rank - 1]!;
  const sorted = new Uint32Array(order.length);
  for (const number of order) sorted[next[rankOf(number)]!++] = number;
  return sorted;
}
