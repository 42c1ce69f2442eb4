import type { Block } from '../../../electron/contract/index.ts';
import type { Decoration } from './segments.ts';

/**
 * The decorations of each block, by the block's number; one that spans several blocks stands under each of them.
 * Blocks without any are left out.
 */
export function byBlock(
  blocks: readonly Block[],
  decorations: readonly Decoration[],
): ReadonlyMap<number, readonly Decoration[]> {
  const result = new Map<number, Decoration[]>();
  for (const decoration of decorations) {
    for (let index = blockAt(blocks, decoration.start); index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.start >= decoration.end) break;
      if (block.end <= decoration.start) continue;
      const there = result.get(index);
      if (there) there.push(decoration);
      else result.set(index, [decoration]);
    }
  }
  return result;
}

/** The number of the block that `offset` lies in; of the next one for a place between two; the last one beyond the end. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}
