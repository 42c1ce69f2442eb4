import type { Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { codeOf, reasonOf } from '../../thrown.ts';
import { reasons, type Reason } from '../reasons.ts';
import { below, displayName, type SystemPath } from './system-path.ts';

/** One thing met on the way. `path` is below the root, with `/`; for a file that was chosen itself, its name. */
export type Found =
  | {
      readonly kind: 'file';
      readonly root: number;
      readonly path: string;
      /** Where to open it. */
      readonly place: SystemPath;
      readonly bytes: number;
      /** Milliseconds since 1970, with fraction. */
      readonly mtime: number;
    }
  | {
      readonly kind: 'aside';
      readonly root: number;
      readonly path: string;
      readonly outcome: 'skipped' | 'failed';
      readonly reason: Reason;
      /** What is there, and below it, was not looked at. */
      readonly unknown: boolean;
    };

/** A way to something: where it is below a root, with `/`, and where to open it. */
export interface Way {
  readonly root: number;
  readonly path: string;
  readonly place: SystemPath;
}

/** What a name leads to: something met, a folder, or a link to one. */
export type Entry = Found | ({ readonly kind: 'folder' } & Way) | ({ readonly kind: 'link' } & Way);

/** Endings of the folder a browser puts beside `name.html`, in the languages browsers and Word speak. */
const PAGE_FOLDER =
  /(?:[_.]files|[_-](?:Dateien|fichiers|archivos|file|bestanden|arquivos|ficheiros|filer|pliki|soubory|elemei))$/iu;
const PAGE_ENDINGS = ['.html', '.htm', '.xhtml'];

/** What the system shows as files, and some of it never ends: no place for texts. */
const SYSTEM_FOLDER = /^\/(?:dev|proc|sys)(?:\/|$)/u;

/** What stands under a name in a folder; null if it vanished meanwhile. */
export async function lookAt(folder: Way, name: Buffer): Promise<Entry | null> {
  const shown = displayName(name);
  const at: Way = {
    root: folder.root,
    path: folder.path === '' ? shown : `${folder.path}/${shown}`,
    place: below(folder.place, name),
  };
  if (shown.startsWith('.')) return unknown(at, 'skipped', reasons.hidden);
  try {
    const stats = await lstat(at.place);
    if (stats.isSymbolicLink()) return await lookBehindLink(at, folder.place);
    if (stats.isDirectory()) {
      const page = await pageOf(at.place, shown);
      return page === null ? { kind: 'folder', ...at } : unknown(at, 'skipped', reasons.pagePart(page));
    }
    return stats.isFile() ? file(at, stats) : aside(at, 'skipped', reasons.special);
  } catch (thrown) {
    return codeOf(thrown) === 'ENOENT' ? null : aside(at, 'failed', refusal(thrown));
  }
}

async function lookBehindLink(at: Way, folder: SystemPath): Promise<Entry> {
  try {
    const stats = await stat(at.place);
    const target = await realpath(at.place);
    if (SYSTEM_FOLDER.test(target)) return aside(at, 'skipped', reasons.system);
    if (stats.isDirectory()) {
      return isAbove(target, await realpath(folder))
        ? aside(at, 'skipped', reasons.loop)
        : { kind: 'link', ...at };
    }
    return stats.isFile() ? file(at, stats) : aside(at, 'skipped', reasons.special);
  } catch (thrown) {
    if (codeOf(thrown) === 'ELOOP') return aside(at, 'skipped', reasons.loop);
    return aside(at, 'failed', codeOf(thrown) === 'ENOENT' ? reasons.brokenLink : refusal(thrown));
  }
}

/** Whether a folder is one that holds another: a link up to it would bring in all that lies beside what was chosen. */
function isAbove(target: string, folder: string): boolean {
  return `${folder}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`);
}

/** What stands at the path of a file that was chosen itself. */
export async function lookAtFile(root: number, path: string): Promise<Found> {
  const at = { root, path: basename(path), place: path };
  try {
    const stats = await stat(path);
    return stats.isFile() ? file(at, stats) : aside(at, 'skipped', reasons.special);
  } catch (thrown) {
    return aside(at, 'failed', codeOf(thrown) === 'ENOENT' ? reasons.gone : refusal(thrown));
  }
}

/** The name of the saved page whose parts a folder holds, or null. */
async function pageOf(folder: SystemPath, name: string): Promise<string | null> {
  const match = PAGE_FOLDER.exec(name);
  if (!match || typeof folder !== 'string') return null;
  const stem = folder.slice(0, -match[0].length);
  for (const ending of PAGE_ENDINGS) {
    const stats = await stat(stem + ending).catch(() => null);
    if (stats?.isFile()) return name.slice(0, match.index) + ending;
  }
  return null;
}

/** Something that is not read. */
export function aside({ root, path }: Way, outcome: 'skipped' | 'failed', reason: Reason) {
  return { kind: 'aside', root, path, outcome, reason, unknown: false } as const;
}

/** Something that is not read, nor anything below it. */
export function unknown(at: Way, outcome: 'skipped' | 'failed', reason: Reason) {
  return { ...aside(at, outcome, reason), unknown: true } as const;
}

/** Why the system would not open something. */
export function refusal(thrown: unknown): Reason {
  return reasons.unreadable(reasonOf(thrown));
}

function file({ root, path, place }: Way, { size, mtimeMs }: Stats): Found {
  return { kind: 'file', root, path, place, bytes: size, mtime: mtimeMs };
}
