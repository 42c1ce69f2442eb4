import { extname } from 'node:path/posix';
// Not by the contract's door: files are told by their names without loading anything else.
import { endings, type FileKind } from '../../../contract/endings.ts';

const kinds = new Map<string, FileKind>(
  Object.entries(endings).flatMap(([kind, list]) =>
    list.map((ending) => [ending, kind as FileKind] as const),
  ),
);

/** What a file of this name should be; undefined for what isn't read. */
export function kindOfName(path: string): FileKind | undefined {
  return kinds.get(extname(path).toLowerCase());
}

/** Whether there is a format for files of this name. */
export function isReadable(path: string): boolean {
  return kindOfName(path) !== undefined;
}
