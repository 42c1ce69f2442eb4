/** Two places, one on each side, as `[start, end)`, and how much they count. */
export interface Link {
  readonly left: readonly [start: number, end: number];
  readonly right: readonly [start: number, end: number];
  readonly words: number;
}

/**
 * Which of several links keep their order on both sides, as many words of them as possible: what one can read down in
 * both texts at once. The heaviest increasing subsequence, by a Fenwick tree of maxima: O(n log n).
 *
 * @param links in the order of the left side, apart there
 * @returns their indexes, ascending
 */
export function chain(links: readonly Link[]): readonly number[] {
  const ends = [...new Set(links.map(({ right }) => right[1]))].sort((a, b) => a - b);
  const best = new Int32Array(ends.length + 1).fill(-1);
  const weights: number[] = [];
  const before: number[] = [];

  function heaviest(rank: number): number {
    let found = -1;
    for (let at = rank; at > 0; at -= at & -at) found = heavier(found, best[at]!);
    return found;
  }
  function heavier(a: number, b: number): number {
    return (weights[b] ?? 0) > (weights[a] ?? 0) ? b : a;
  }

  links.forEach(({ right: [start, end], words }, index) => {
    const previous = heaviest(rankOf(ends, start));
    before[index] = previous;
    weights[index] = words + (weights[previous] ?? 0);
    for (let at = rankOf(ends, end); at <= ends.length; at += at & -at) best[at] = heavier(best[at]!, index);
  });

  const result: number[] = [];
  for (let at = heaviest(ends.length); at !== -1; at = before[at]!) result.push(at);
  return result.reverse();
}

/** How many of the sorted numbers are at most `value`. */
function rankOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
