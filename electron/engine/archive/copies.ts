import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveCopy } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { formerFolder } from '../store/former.ts';
import { archiveFile } from '../store/open.ts';
import { ASIDE } from './damage/restored.ts';

/** A copy with its place, which the page doesn't learn. */
interface Placed extends ArchiveCopy {
  readonly path: string;
}

/** The copies that stand in the folder of an archive, the newest first. */
export function listCopies(folder: string): readonly Placed[] {
  const automatic = namesIn(formerFolder(folder))
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => ({ name, kind: 'automatic' as const, path: join(formerFolder(folder), name) }));
  const aside = namesIn(folder)
    .filter((name) => name.startsWith(ASIDE))
    .map((name) => ({ name, kind: 'aside' as const, path: archiveFile(join(folder, name)) }));
  return [...automatic, ...aside]
    .flatMap((copy) => {
      const stat = statSync(copy.path, { throwIfNoEntry: false });
      return stat ? [{ ...copy, at: stat.mtime.toISOString(), bytes: stat.size }] : [];
    })
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Where a copy stands. @throws CarrelError `BACKUP_UNSOUND` if there is none of this name */
export function placeOfCopy(folder: string, name: string): string {
  const copy = listCopies(folder).find((one) => one.name === name);
  if (copy) return copy.path;
  const reason = 'it is not there any more';
  throw new CarrelError('BACKUP_UNSOUND', `The copy “${name}” can’t be used: ${reason}.`, {
    file: name,
    reason,
  });
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
