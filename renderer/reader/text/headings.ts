import type { Block } from '../../../electron/contract/index.ts';

/** How deep a heading may be on the page. */
const DEEPEST = 6;

/**
 * The level each heading has on the page, by the number of its block. The head of the article is the page's first level;
 * a text that begins with its third level, or leaves one out, must not look as if something were missing.
 */
export function headingLevels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const open: number[] = [];
  blocks.forEach(({ kind, level = 2, role }, index) => {
    if (kind !== 'heading' || role !== undefined) return;
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    levels.set(index, Math.min(open.length + 1, DEEPEST));
  });
  return levels;
}
