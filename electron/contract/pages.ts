import type { Block, Range } from './document.ts';

/** Numbers of the pages a range begins and ends on; null where the text has no pages. */
export function pagesOf(blocks: readonly Block[], { start, end }: Range): [number, number] | null {
  const first = pageAt(blocks, start);
  if (first === null) return null;
  return [first, Math.max(first, pageAt(blocks, Math.max(start, end - 1)) ?? first)];
}

/** The page on which a place stands; what stands before the first numbered block belongs to that one's page. */
function pageAt(blocks: readonly Block[], place: number): number | null {
  const numbered = blocks.filter((block) => block.page !== undefined);
  const block = numbered.findLast(({ start }) => start <= place) ?? numbered[0];
  return block?.breaks?.findLast(({ at }) => at <= place)?.page ?? block?.page ?? null;
}
