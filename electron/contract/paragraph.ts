import type { Block, Range } from './document.ts';

/** Paragraphs are counted as a reader would: everything but headings, title, byline and date. */
function counts(block: Block): boolean {
  return block.kind !== 'heading' && block.role === undefined;
}

/**
 * Numbers of the first and last paragraph that a range touches, from 1. A place in a heading belongs to the paragraph
 * that follows it; behind the last paragraph it is the last one's.
 */
export function paragraphsOf(blocks: readonly Block[], { start, end }: Range): [number, number] {
  const paragraphs = blocks.filter(counts);
  const first = paragraphs.findIndex((paragraph) => paragraph.end > start);
  const last = paragraphs.findLastIndex((paragraph) => paragraph.start < end);
  const from = first === -1 ? Math.max(1, paragraphs.length) : first + 1;
  return [from, Math.max(from, last + 1)];
}

/** The number of each paragraph, by the number of its block: those {@link paragraphsOf} tells. */
export function paragraphNumbers(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  blocks.forEach((block, index) => {
    if (counts(block)) numbers.set(index, numbers.size + 1);
  });
  return numbers;
}
