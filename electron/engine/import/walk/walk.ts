import type { BigIntStats } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { codeOf } from '../../thrown.ts';
import { aside, lookAt, lookAtFile, refusal, unknown, type Found, type Way } from './look.ts';
import { reasons } from '../reasons.ts';
import type { SystemPath } from './system-path.ts';

/** What was chosen: a folder with all that is in it, or one file. Absolute. */
export interface Root {
  readonly path: string;
  readonly kind: 'folder' | 'file';
}

/** How many files are looked at together: enough to keep the disk busy, few enough to answer in between. */
const CHUNK = 256;

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
  const folders: Way[] = [];
  const links: Way[] = [];

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

/** Device and number of a folder; its real path on the file systems that don't number. */
async function identify(place: SystemPath): Promise<string> {
  const { dev, ino }: BigIntStats = await stat(place, { bigint: true });
  return ino === 0n ? await realpath(place) : `${dev}:${ino}`;
}

/** Links come in an order that doesn't depend on how a disk lists names. */
function takeFirst(links: Way[]): Way | undefined {
  if (links.length === 0) return undefined;
  const first = links.reduce((least, link, at) => (link.path < links[least]!.path ? at : least), 0);
  return links.splice(first, 1)[0];
}
