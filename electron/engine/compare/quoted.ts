import type { Block } from '../../contract/index.ts';

/** Opening marks and what may close each of them: languages differ in which is which. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”“'],
  ['„', '“”'],
  ['"', '"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
]);

/** Longer than this, a mark was left open. In UTF-16 code units. */
const LONGEST = 2_000;

/** What a text quotes: between quotation marks within one paragraph, without the marks, or as a block quotation. */
export function quotedRanges(text: string, blocks: readonly Block[]): readonly (readonly [number, number])[] {
  return blocks.flatMap((block): readonly (readonly [number, number])[] =>
    block.kind === 'quote' ? [[block.start, block.end]] : quotedIn(text, block),
  );
}

function quotedIn(text: string, { start, end }: Block): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let at = start; at < end; at++) {
    const closing = CLOSING.get(text[at]!);
    if (closing === undefined) continue;
    const close = closingAt(text, at + 1, Math.min(end, at + LONGEST), closing);
    // A paragraph of a longer quotation may open it and not close it.
    if (close === -1) {
      if (at === start && end - start <= LONGEST) ranges.push([at + 1, end]);
      continue;
    }
    if (close > at + 1) ranges.push([at + 1, close]);
    at = close;
  }
  return ranges;
}

function closingAt(text: string, from: number, to: number, closing: string): number {
  for (let at = from; at < to; at++) if (closing.includes(text[at]!)) return at;
  return -1;
}
