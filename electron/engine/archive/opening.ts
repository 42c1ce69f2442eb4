import { accessSync, constants, statSync } from 'node:fs';
import type { ReadOnly } from '../../contract/index.ts';
import { CarrelError, codeOf, isDamage, reasonOf } from '../failure.ts';
import { wasArchive } from '../store/doubt.ts';
import { archiveFile, openStore, type Store } from '../store/open.ts';
import { knownDamage, noteDamage, type Damage } from './damage/marker.ts';
import { openCopy, openReadable } from './damage/readable.ts';

/** An open archive, and whether it may only be read. */
export interface Opened {
  readonly store: Store;
  readonly readOnly: ReadOnly | null;
  /** Takes away what was made only to read it. */
  readonly remove: () => void;
}

/**
 * Opens the archive in a folder: as it is; where it is damaged, what can be read of it; where it may not be written to, a
 * copy.
 * @throws CarrelError `ARCHIVE_NEWER`, `ARCHIVE_UNREADABLE`
 */
export async function openArchive(folder: string): Promise<Opened> {
  const known = knownDamage(folder);
  if (known) return openDamaged(folder, known);
  try {
    return { store: openStore(folder), readOnly: null, remove() {} };
  } catch (thrown) {
    if (isDamaged(folder, thrown)) return openDamaged(folder, noteDamage(folder, damageIn(thrown)));
    if (isWriteProtected(folder)) return openProtected(folder);
    throw thrown;
  }
}

async function openDamaged(folder: string, known: Damage): Promise<Opened> {
  try {
    const { store, damage } = await openReadable(folder, known);
    return { store, readOnly: damagedState(damage), remove() {} };
  } catch (thrown) {
    const reason = reasonOf(thrown);
    throw new CarrelError(
      'ARCHIVE_UNREADABLE',
      `The archive in ${folder} is damaged (${known.reason}), and what is left could not be read: ${reason}. ` +
        `Make room on the disk and try again, or put a backup in the place of archive.sqlite.`,
      { folder, reason },
      thrown,
    );
  }
}

function openProtected(folder: string): Opened {
  const { store, remove } = openCopy(folder);
  const message =
    'This archive may only be read: its folder can’t be written to. You can search, read and export.';
  return { store, readOnly: { kind: 'protected', message, since: null }, remove };
}

function damagedState({ reason, found, salvaged }: Damage): ReadOnly {
  const lost =
    salvaged?.articles === 0 ? 'Nothing of it can be read' : 'You can read and export what is left';
  return {
    kind: 'damaged',
    message: `This archive is damaged: ${reason}. ${lost}; nothing more is written to it.`,
    since: found,
  };
}

/** Damage that SQLite met, in a file that is or was an archive of ours. */
function isDamaged(folder: string, thrown: unknown): boolean {
  return isDamage(thrown instanceof CarrelError ? thrown.cause : thrown) && wasArchive(archiveFile(folder));
}

function damageIn(thrown: unknown): string {
  const cause = thrown instanceof CarrelError ? thrown.cause : thrown;
  if (codeOf(cause) === 'SQLITE_NOTADB') return 'its beginning was overwritten';
  return reasonOf(cause).replace(/\.$/, '');
}

function isWriteProtected(folder: string): boolean {
  const path = archiveFile(folder);
  return (
    statSync(path, { throwIfNoEntry: false })?.isFile() === true &&
    may(path, constants.R_OK) &&
    !(may(path, constants.W_OK) && may(folder, constants.W_OK))
  );
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
