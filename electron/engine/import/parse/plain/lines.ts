/** A line without its indentation and the blanks at its end. */
export interface Line {
  readonly text: string;
  /** In columns. */
  readonly indent: number;
}

/** Lines with no blank line between them; never none. */
export type Chunk = readonly Line[];

const TAB = 4;

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
