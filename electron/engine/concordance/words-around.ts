import type { Range } from '../../contract/index.ts';
import type { Tokens } from '../search/analyse/tokens.ts';

/** Words looked at on each side of a node. */
export const REACH = 3;

/**
 * The words around a place as they stand in the text, folded, in its order: the third to first on the left, the node, the
 * first to third on the right; an empty one where the text ends. Tokens of scripts without spaces overlap: the next word
 * is the next one that doesn't.
 */
export function wordsAround({ words, starts, ends }: Tokens, { start, end }: Range): readonly string[] {
  const first = firstFrom(starts, start);
  const left: string[] = [];
  for (let at = first - 1, limit = start; at >= 0 && left.length < REACH; at--) {
    if (ends[at]! > limit) continue;
    left.unshift(words[at]!.exact);
    limit = starts[at]!;
  }
  while (left.length < REACH) left.unshift('');

  const node: string[] = [];
  let at = first;
  for (let limit = start; at < words.length && starts[at]! < end; at++) {
    if (starts[at]! < limit) continue;
    node.push(words[at]!.exact);
    limit = ends[at]!;
  }
  const right: string[] = [];
  for (let limit = end; at < words.length && right.length < REACH; at++) {
    if (starts[at]! < limit) continue;
    right.push(words[at]!.exact);
    limit = ends[at]!;
  }
  while (right.length < REACH) right.push('');
  return [...left, node.join(' '), ...right];
}

/** Index of the first value that is not below another; `values` ascend. */
function firstFrom(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
