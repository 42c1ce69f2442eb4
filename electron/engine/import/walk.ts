import { isUtf8 } from 'node:buffer';
import type { BigIntStats, Stats } from 'node:fs';
import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { codeOf, reasonOf } from '../failure.ts';
import { reasons, type Reason } from './reasons.ts';

/** What was chosen: a folder with all that is in it, or one file. Absolute. */
export interface Root {
  readonly path: string;
  readonly kind: 'folder' | 'file';
}

/** A path as the system knows it: bytes where the name is no valid UTF-8. */
export type SystemPath = string | Buffer;

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

/** How many files are looked at together: enough to keep the disk busy, few enough to answer in between. */
const CHUNK = 256;

/** Endings of the folder a browser puts beside `name.html`, in the languages browsers and Word speak. */
const PAGE_FOLDER =
  /(?:[_.]files|[_-](?:Dateien|fichiers|archivos|file|bestanden|arquivos|ficheiros|filer|pliki|soubory|elemei))$/iu;
const PAGE_ENDINGS = ['.html', '.htm', '.xhtml'];

interface Folder {
  readonly root: number;
  readonly path: string;
  readonly place: SystemPath;
}

/**
 * Lists everything below the roots, in chunks, without holding more than the folders still to come. Links to folders
 * are followed after all else, so that what they lead to is found at its own place where it is part of the import,
 * and no folder is walked twice.
 * @param archive the archive's own folder, which is passed over
 */
export async function* walk(
  roots: readonly Root[],
  archive: string,
  signal: AbortSignal,
): AsyncGenerator<readonly Found[]> {
  let chunk: Found[] = [];
  for await (const found of walkFolders(roots, archive, signal)) {
    chunk.push(...found);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

async function* walkFolders(
  roots: readonly Root[],
  archive: string,
  signal: AbortSignal,
): AsyncGenerator<readonly Found[]> {
  const own = await identify(archive);
  const walked = new Set<string>();
  const folders: Folder[] = [];
  const links: Folder[] = [];

  for (const [root, { path, kind }] of roots.entries()) {
    if (kind === 'folder') folders.push({ root, path: '', place: path });
    else yield [await lookAtFile(root, path)];
  }
  folders.reverse();

  while (!signal.aborted) {
    const folder = folders.pop() ?? takeFirst(links);
    if (!folder) return;
    try {
      const identity = await identify(folder.place);
      if (identity === own) {
        yield [unknown(folder, 'skipped', reasons.archive)];
        continue;
      }
      if (walked.has(identity)) {
        yield [aside(folder, 'skipped', reasons.loop)];
        continue;
      }
      walked.add(identity);
      for await (const names of namesIn(folder.place)) {
        if (signal.aborted) return;
        const found: Found[] = [];
        for (const entry of await Promise.all(names.map((name) => lookAt(folder, name)))) {
          if (entry === null) continue;
          if (entry.kind === 'folder') folders.push(entry);
          else if (entry.kind === 'link') links.push(entry);
          else found.push(entry);
        }
        yield found;
      }
    } catch (thrown) {
      const gone = codeOf(thrown) === 'ENOENT';
      if (gone && folder.path !== '') continue;
      yield [unknown(folder, 'failed', gone ? reasons.gone : refusal(thrown))];
    }
  }
}

/** Names in a folder, in chunks. */
async function* namesIn(place: SystemPath): AsyncGenerator<readonly Buffer[]> {
  let names: Buffer[] = [];
  // The types know only of names that are strings.
  const folder = await opendir(place, { encoding: 'buffer' as BufferEncoding, bufferSize: CHUNK });
  for await (const { name } of folder) {
    names.push(Buffer.from(name));
    if (names.length === CHUNK) {
      yield names;
      names = [];
    }
  }
  yield names;
}

type Entry = Found | ({ readonly kind: 'folder' } & Folder) | ({ readonly kind: 'link' } & Folder);

/** What stands under a name in a folder; null if it vanished meanwhile. */
async function lookAt(folder: Folder, name: Buffer): Promise<Entry | null> {
  const shown = displayName(name);
  const at: Folder = {
    root: folder.root,
    path: folder.path === '' ? shown : `${folder.path}/${shown}`,
    place: below(folder.place, name),
  };
  if (shown.startsWith('.')) return unknown(at, 'skipped', reasons.hidden);
  try {
    const stats = await lstat(at.place);
    if (stats.isSymbolicLink()) return await lookBehindLink(at);
    if (stats.isDirectory()) {
      const page = await pageOf(at.place, shown);
      return page === null ? { kind: 'folder', ...at } : unknown(at, 'skipped', reasons.pagePart(page));
    }
    return stats.isFile() ? file(at, stats) : aside(at, 'skipped', reasons.special);
  } catch (thrown) {
    return codeOf(thrown) === 'ENOENT' ? null : aside(at, 'failed', refusal(thrown));
  }
}

async function lookBehindLink(at: Folder): Promise<Entry> {
  try {
    const stats = await stat(at.place);
    if (stats.isDirectory()) return { kind: 'link', ...at };
    return stats.isFile() ? file(at, stats) : aside(at, 'skipped', reasons.special);
  } catch (thrown) {
    if (codeOf(thrown) === 'ELOOP') return aside(at, 'skipped', reasons.loop);
    return aside(at, 'failed', codeOf(thrown) === 'ENOENT' ? reasons.brokenLink : refusal(thrown));
  }
}

async function lookAtFile(root: number, path: string): Promise<Found> {
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

function file({ root, path, place }: Folder, { size, mtimeMs }: Stats): Found {
  return { kind: 'file', root, path, place, bytes: size, mtime: mtimeMs };
}

function aside({ root, path }: Folder, outcome: 'skipped' | 'failed', reason: Reason) {
  return { kind: 'aside', root, path, outcome, reason, unknown: false } as const;
}

function unknown(at: Folder, outcome: 'skipped' | 'failed', reason: Reason) {
  return { ...aside(at, outcome, reason), unknown: true } as const;
}

function refusal(thrown: unknown): Reason {
  return reasons.unreadable(reasonOf(thrown));
}

/** Device and number of a folder; its real path on the file systems that don't number. */
async function identify(place: SystemPath): Promise<string> {
  const { dev, ino }: BigIntStats = await stat(place, { bigint: true });
  return ino === 0n ? await realpath(place) : `${dev}:${ino}`;
}

/** A name to show: bytes that are no UTF-8 as `%FF`. */
function displayName(name: Buffer): string {
  if (isUtf8(name)) return name.toString();
  return name
    .toString('latin1')
    .replace(
      /[^\x20-\x24\x26-\x7E]/g,
      (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
}

function below(folder: SystemPath, name: Buffer): SystemPath {
  if (typeof folder === 'string' && isUtf8(name)) return `${folder}/${name.toString()}`;
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name]);
}

/** Links come in an order that doesn't depend on how a disk lists names. */
function takeFirst(links: Folder[]): Folder | undefined {
  if (links.length === 0) return undefined;
  const first = links.reduce((least, link, at) => (link.path < links[least]!.path ? at : least), 0);
  return links.splice(first, 1)[0];
}
