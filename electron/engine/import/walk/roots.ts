import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Root } from './walk.ts';

/**
 * What was chosen as roots of a walk: absolute, each once, and none within another one. What doesn't exist is taken for
 * a file, and will be missed by name.
 */
export function rootsOf(paths: readonly string[]): Root[] {
  const sorted = [...new Set(paths.map((path) => resolve(path)))].sort();
  const roots: Root[] = [];
  for (const path of sorted) {
    if (roots.some((root) => root.kind === 'folder' && isBelow(path, root.path))) continue;
    const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    roots.push({ path, kind: folder ? 'folder' : 'file' });
  }
  return roots;
}

/** Whether an absolute path lies within a folder. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(withSeparator(folder));
}

/** The path of something below a folder, with `/`. */
export function pathBelow(path: string, folder: string): string {
  return path.slice(withSeparator(folder).length).replaceAll(sep, '/');
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
