import { extname } from 'node:path/posix';
import { ParseFailure } from './failure.ts';
import type { Format, ParsedFile } from './format.ts';
import { html } from './html/html.ts';
import { markdown } from './markdown/markdown.ts';
import { plainText } from './plain/text.ts';

export { ParseFailure, type ParseFailureCode } from './failure.ts';
export type { Format, ParseContext, ParsedFile } from './format.ts';

/**
 * The formats that are text on disk, and so can be read at once. All others, and files that hold files, are read by
 * `readContent` in `content.ts`. To add a format, write its reader in a folder beside this file, list it there, and its
 * endings in `endings.ts`.
 */
export const formats: readonly Format[] = [plainText, markdown, html];

const byExtension = new Map(formats.flatMap((format) => format.extensions.map((ending) => [ending, format])));

/** The format of a file that is text, told from its name; null for any other. */
export function formatOf(path: string): Format | null {
  return byExtension.get(extname(path).toLowerCase()) ?? null;
}

/**
 * Reads one file of text into a document.
 * @param path below the imported folder, with `/`
 * @param encoding chosen by a person; formats that are not text on disk don't mind it
 * @throws ParseFailure
 */
export function parseFile(path: string, bytes: Uint8Array, encoding?: string): ParsedFile {
  const format = formatOf(path);
  if (format === null) {
    throw new ParseFailure(
      'UNKNOWN_FORMAT',
      `Carrel does not read ${extname(path) || 'such'} files as text.`,
    );
  }
  return format.parse(bytes, { path, encoding });
}
