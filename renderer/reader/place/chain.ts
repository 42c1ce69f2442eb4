import type { SharedRun } from '../../../electron/contract/index.ts';

/**
 * The shared passages that keep their order on both sides, as many words of them as possible: what one can read down in
 * both texts at once. The heaviest increasing subsequence, by a Fenwick tree of maxima: O(n log n).
 * @param shared in the order of the left text
 */
export function chain(shared: readonly SharedRun[]): readonly SharedRun[] {
  const ends = [...new Set(shared.map(({ right }) => right[1]))].sort((a, b) => a - b);
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

  shared.forEach(({ right: [start, end], words }, index) => {
    const previous = heaviest(rankOf(ends, start));
    before[index] = previous;
    weights[index] = words + (weights[previous] ?? 0);
    for (let at = rankOf(ends, end); at <= ends.length; at += at & -at) best[at] = heavier(best[at]!, index);
  });

  const result: SharedRun[] = [];
  for (let at = heaviest(ends.length); at !== -1; at = before[at]!) result.push(shared[at]!);
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
