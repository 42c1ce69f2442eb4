import type { Block, Mark, QuotedBlock, Range } from '../../contract/index.ts';

/** The blocks of a canonical text cut to a range, with everything on them counted anew from the beginning of each block. */
export function quoteBlocks(text: string, blocks: readonly Block[], range: Range): QuotedBlock[] {
  return blocks
    .filter((block) => block.start < range.end && block.end > range.start)
    .map((block, index) => quoteBlock(text, block, range, index === 0));
}

function quoteBlock(text: string, block: Block, range: Range, opens: boolean): QuotedBlock {
  const { kind, level } = block;
  const start = Math.max(block.start, range.start);
  const end = Math.min(block.end, range.end);
  const marks = (block.marks ?? []).flatMap((mark) => cutMark(mark, start, end));
  const label = labelWithin(block, start, end);
  const speaker = opens ? speakerUnnamed(block, text.slice(start, start + (label ?? 0))) : undefined;
  // What begins in the middle of an item is not the item's beginning.
  const ordinal = start === block.start ? block.ordinal : undefined;
  return {
    kind,
    text: text.slice(start, end),
    ...(level !== undefined && { level }),
    ...(ordinal !== undefined && { ordinal }),
    ...(label !== undefined && { label }),
    ...(speaker !== undefined && { speaker }),
    ...(marks.length > 0 && { marks }),
  };
}

function cutMark(mark: Mark, start: number, end: number): Mark[] {
  const from = Math.max(mark.start, start) - start;
  const to = Math.min(mark.end, end) - start;
  return from < to ? [{ ...mark, start: from, end: to }] : [];
}

function labelWithin(block: Block, start: number, end: number): number | undefined {
  const whole = block.label !== undefined && start === block.start && start + block.label <= end;
  return whole ? block.label : undefined;
}

/** The speaker of a turn that goes on from before the passage, or that a label names by initials only. */
function speakerUnnamed({ speaker }: Block, label: string): string | undefined {
  if (speaker === undefined) return undefined;
  return label.toLowerCase().includes(speaker.toLowerCase()) ? undefined : speaker;
}
