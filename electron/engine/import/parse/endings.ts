import { extname } from 'node:path/posix';

/**
 * Endings of the files each format reads, in lower case: apart from the parsers, which take a tenth of a second to
 * load, so that files can be told by their names without them.
 */
export const endings = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
} as const;

const readable = new Set<string>(Object.values(endings).flat());

/** Whether there is a format for files of this name. */
export function isReadable(path: string): boolean {
  return readable.has(extname(path).toLowerCase());
}
