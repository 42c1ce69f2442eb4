import { labelOf, type Speakers } from '../speakers.ts';
import { bulletOf, isItem, type Bullet } from './bullets.ts';
import { isRule, mayBeUnderlined, underlineLevel } from './headings.ts';
import type { Chunk, Line } from './lines.ts';
import { isFullLine } from './wrapping.ts';

/** Lines of a chunk that belong to one block, or to several of one kind. */
export type Run =
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly Line[] }
  | { readonly kind: 'item'; readonly bullet: Bullet; readonly lines: readonly Line[] }
  | { readonly kind: 'quote' | 'prose'; readonly lines: readonly Line[] };

/**
 * Splits a chunk where something else begins: an underlined heading, a list item, a quote, a speaker's turn.
 * Lines drawn across the page are left out.
 * @param width where the file's lines were broken, or null
 */
export function runsOf(
  chunks: readonly Chunk[],
  index: number,
  width: number | null,
  speakers: Speakers,
): readonly Run[] {
  const chunk = chunks[index]!;
  const runs: Run[] = [];
  let prose: Line[] | undefined;
  for (let at = 0; at < chunk.length;) {
    const line = chunk[at]!;
    const level = prose === undefined ? underlined(line, chunk[at + 1]) : null;
    const bullet = level === null ? itemBullet(chunks, index, at) : null;
    if (level === null && bullet === null && !isRule(line.text) && !isQuote(line)) {
      if (prose === undefined || opensTurn(line, speakers)) runs.push({ kind: 'prose', lines: (prose = []) });
      prose.push(line);
      at++;
      continue;
    }
    prose = undefined;
    let end = at + 1;
    if (level !== null) {
      runs.push({ kind: 'heading', level, lines: [line] });
      end++;
    } else if (bullet !== null) {
      while (end < chunk.length && goesOn(end, line.indent)) end++;
      runs.push({ kind: 'item', bullet, lines: chunk.slice(at, end) });
    } else if (isQuote(line)) {
      while (end < chunk.length && isQuote(chunk[end]!)) end++;
      runs.push({ kind: 'quote', lines: chunk.slice(at, end) });
    }
    at = end;
  }
  return runs;

  /** A line belongs to the item above when it is indented under it, or when the line before it was full. */
  function goesOn(at: number, indent: number): boolean {
    const line = chunk[at]!;
    if (isQuote(line) || isRule(line.text) || opensTurn(line, speakers)) return false;
    if (itemBullet(chunks, index, at) !== null) return false;
    return line.indent > indent || (width !== null && isFullLine(chunk[at - 1]!, line, width));
  }
}

function underlined(line: Line, next: Line | undefined): number | null {
  if (next === undefined || isRule(line.text) || !mayBeUnderlined(line.text)) return null;
  return underlineLevel(next.text);
}

function itemBullet(chunks: readonly Chunk[], index: number, at: number): Bullet | null {
  const bullet = bulletOf(chunks[index]![at]!);
  return bullet !== null && isItem(chunks, index, at, bullet) ? bullet : null;
}

function isQuote(line: Line): boolean {
  return line.text.charCodeAt(0) === 0x3e && /^>(?:\s|>|$)/.test(line.text);
}

function opensTurn(line: Line, speakers: Speakers): boolean {
  if (speakers.size === 0) return false;
  const label = labelOf(line.text);
  return label !== null && speakers.has(label);
}
