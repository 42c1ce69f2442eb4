import { extname } from 'node:path/posix';
import { ParseFailure } from './failure.ts';
import type { Format, ParsedFile } from './format.ts';
import { html } from './html/html.ts';
import { markdown } from './markdown/markdown.ts';
import { plainText } from './plain/text.ts';

export { ParseFailure, type ParseFailureCode } from './failure.ts';
export type { Format, ParseContext, ParsedFile } from './format.ts';

/**
 * Every format Carrel reads. To add one, write its `parse` in a folder beside this file, list it here, and its endings
 * in `endings.ts`.
 */
export const formats: readonly Format[] = [plainText, markdown, html];

const byExtension = new Map(formats.flatMap((format) => format.extensions.map((ending) => [ending, format])));

/** The format of a file, told from its name; null for what Carrel doesn't read. */
export function formatOf(path: string): Format | null {
  return byExtension.get(extname(path).toLowerCase()) ?? null;
}

/**
 * Reads one file into a document.
 * @param path below the imported folder, with `/`
 * @throws ParseFailure
 */
export function parseFile(path: string, bytes: Uint8Array): ParsedFile {
  const format = formatOf(path);
  if (format === null) {
    throw new ParseFailure('UNKNOWN_FORMAT', `Carrel does not read ${extname(path) || 'such'} files.`);
  }
  return format.parse(bytes, { path });
}
