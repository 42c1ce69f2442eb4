import { isUnspaced } from '../joining.ts';

/** A line without its indentation and the blanks at its end. */
export interface Line {
  readonly text: string;
  /** In columns. */
  readonly indent: number;
}

/** Lines with no blank line between them; never none. */
export type Chunk = readonly Line[];

const TAB = 4;

/** How far the first line of a paragraph is indented at least, in columns; Chinese and Japanese indent by one character. */
const INDENT = 2;

/** Lines of verse are shorter than this, in UTF-16 code units, and indented for other reasons. */
const SHORT = 50;

/** Splits a text in canonical characters into its chunks. */
export function chunksOf(text: string): readonly Chunk[] {
  const chunks: Line[][] = [];
  let open: Line[] | undefined;
  for (const raw of text.split('\n')) {
    const line = lineOf(raw);
    if (line.text === '') open = undefined;
    else if (open === undefined) chunks.push((open = [line]));
    else open.push(line);
  }
  return chunks;
}

/** Splits lines where one is indented further than most: paragraphs that are told apart by their first lines only. */
export function splitAtIndents(lines: readonly Line[]): readonly (readonly Line[])[] {
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const opens = ({ indent, text }: Line) => indent - margin >= (isUnspaced(text) ? 1 : INDENT);
  const openings = lines.filter(opens).length;
  const isProse = lines.some((line) => line.text.length >= SHORT || isUnspaced(line.text));
  if (!isProse || openings === 0 || openings * 2 > lines.length) return [lines];
  const parts: Line[][] = [];
  for (const line of lines) {
    if (parts.length === 0 || opens(line)) parts.push([]);
    parts.at(-1)!.push(line);
  }
  return parts;
}

function lineOf(raw: string): Line {
  let at = 0;
  let indent = 0;
  for (; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x20) indent++;
    else if (code === 0x09) indent += TAB - (indent % TAB);
    else break;
  }
  return { text: raw.slice(at).trimEnd(), indent };
}
