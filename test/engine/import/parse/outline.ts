import { parseFile } from '../../../../electron/engine/import/parse/index.ts';
import type { ParsedDocument } from '../../../../electron/engine/import/parse/parsed.ts';

/** Parses a text as the file of that name. */
export function read(path: string, content: string): ParsedDocument {
  return parseFile(path, Buffer.from(content)).document;
}

/** The blocks of a document, one line each: `item 2 #3 @byline <Jane Roe> text`, with `/` for a line break. */
export function outline({ text, blocks }: ParsedDocument): readonly string[] {
  return blocks.map(({ kind, level, ordinal, role, speaker, start, end }) =>
    [
      kind,
      level,
      ordinal === undefined ? undefined : `#${ordinal}`,
      role === undefined ? undefined : `@${role}`,
      speaker === undefined ? undefined : `<${speaker}>`,
      text.slice(start, end).replaceAll('\n', ' / '),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

/** The marks of a document: kind, what they lie over, and where a link leads. */
export function marksIn({ text, blocks }: ParsedDocument): readonly (readonly string[])[] {
  return blocks.flatMap(({ marks = [] }) =>
    marks.map((mark) => [
      mark.kind,
      text.slice(mark.start, mark.end),
      ...(mark.kind === 'link' ? [mark.href] : []),
    ]),
  );
}
