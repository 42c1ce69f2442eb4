import { extname } from 'node:path/posix';

/**
 * Endings of the files each format reads, in lower case: apart from the parsers, which take a tenth of a second to
 * load, so that files can be told by their names without them.
 */
export const endings = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  mhtml: ['.mhtml', '.mht'],
  pdf: ['.pdf'],
  docx: ['.docx', '.docm'],
  odt: ['.odt'],
  rtf: ['.rtf'],
  epub: ['.epub'],
  mail: ['.eml'],
  mailbox: ['.mbox'],
  zip: ['.zip'],
} as const;

/** The kinds of files that are read, as far as a name tells. */
export type Kind = keyof typeof endings;

const kinds = new Map<string, Kind>(
  Object.entries(endings).flatMap(([kind, list]) => list.map((ending) => [ending, kind as Kind] as const)),
);

/** What a file of this name should be; undefined for what isn't read. */
export function kindOfName(path: string): Kind | undefined {
  return kinds.get(extname(path).toLowerCase());
}

/** Whether there is a format for files of this name. */
export function isReadable(path: string): boolean {
  return kindOfName(path) !== undefined;
}
