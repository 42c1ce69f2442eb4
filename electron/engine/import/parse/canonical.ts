import { BLOCK_SEPARATOR } from '../../../contract/constants.ts';
import type { Block, Mark } from '../../../contract/index.ts';
import { cleanText } from './characters.ts';

/** A block before it has its place in the text: its own text, in canonical characters, marks and page breaks that count from there. */
export interface Draft extends Omit<Block, 'start' | 'end'> {
  readonly text: string;
}

/** Puts blocks together to a canonical text. Blocks without text are left out. */
export function assemble(drafts: readonly Draft[]): { text: string; blocks: readonly Block[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const { text, marks, breaks, ...block } of drafts) {
    if (text === '') continue;
    const end = start + text.length;
    parts.push(text);
    blocks.push({
      ...block,
      start,
      end,
      ...(breaks !== undefined &&
        breaks.length > 0 && { breaks: breaks.map(({ at, page }) => ({ at: at + start, page })) }),
      ...(marks !== undefined && marks.length > 0 && { marks: marks.map((mark) => moved(mark, start)) }),
    });
    start = end + BLOCK_SEPARATOR.length;
  }
  return { text: parts.join(BLOCK_SEPARATOR), blocks };
}

/** The first block of a text that isn't its title, byline or date; empty where there is none. */
export function openingOf(text: string, blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.role === undefined);
  return first === undefined ? '' : text.slice(first.start, first.end);
}

/** Preformatted text: lines without blanks at their ends, and without blank lines before and behind. */
export function preformatted(text: string): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  return lines.slice(Math.max(0, first), lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

function moved(mark: Mark, by: number): Mark {
  return { ...mark, start: mark.start + by, end: mark.end + by };
}
