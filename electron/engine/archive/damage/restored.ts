import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { replaceAtomically } from '../../atomic.ts';
import { CarrelError, reasonOf } from '../../failure.ts';
import { askThread } from '../../import/read/thread.ts';
import type { CheckRequest } from '../../import/read/worker.ts';
import { refuseForeign } from '../../store/migrate.ts';
import { archiveFile } from '../../store/open.ts';
import { takePresence } from '../../store/presence.ts';
import { forgetCheck } from '../check/last.ts';
import { UNSOUND, type Problem } from '../check/problem.ts';
import { forgetDamage } from './marker.ts';
import { readableFolder } from './readable.ts';

/** A backup that waits to become the archive. Whoever opens the archive next puts it in its place. */
const waitingFile = (folder: string): string => join(folder, 'restored.sqlite');

/** How the names of folders begin in which archives are kept whose place another one took. */
export const ASIDE = 'kept aside ';

/** Files of the archive that was there before, by how their names begin. */
const FORMER = /^archive\.sqlite(-wal|-shm|-journal)?$/;

/**
 * Checks a backup and lays it ready to take the place of the archive in `folder`, which is kept aside.
 * @param file a backup, or any other `archive.sqlite`
 * @throws CarrelError `BACKUP_UNSOUND`, `ARCHIVE_NEWER`, `ARCHIVE_UNREADABLE`, `WRITE_FAILED`
 */
export async function layReady(folder: string, file: string, signal?: AbortSignal): Promise<void> {
  await replaceAtomically(waitingFile(folder), async (draft) => {
    await copyDatabase(file, draft);
    const request: CheckRequest = { kind: 'check', path: draft };
    const problems = await askThread<readonly Problem[]>(request, signal);
    const problem = problems.find(({ code }) => UNSOUND.has(code));
    if (problem) throw unsound(file, problem.message);
  }).catch((thrown: unknown) => {
    throw thrown instanceof CarrelError && thrown.cause instanceof CarrelError ? thrown.cause : thrown;
  });
}

async function copyDatabase(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw unsound(from, 'there is no such file');
  let source: Sqlite.Database | undefined;
  try {
    source = new Sqlite(from, { readonly: true, fileMustExist: true });
    refuseForeign(source);
    await source.backup(to);
  } catch (thrown) {
    throw thrown instanceof CarrelError ? thrown : unsound(from, reasonOf(thrown));
  } finally {
    source?.close();
  }
  const copy = new Sqlite(to);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

function unsound(file: string, reason: string): CarrelError {
  return new CarrelError(
    'BACKUP_UNSOUND',
    `The file ${file} is no sound backup: ${reason.replace(/\.$/, '')}. Nothing was changed; choose another one.`,
    { file, reason },
  );
}

/**
 * Puts a backup that waits in the place of the archive, and what was there into a folder beside it. What the backup was made
 * for stays undone as long as another program has the archive open; broken off at any step, it is completed next time.
 */
export function takeRestored(folder: string): void {
  const waiting = waitingFile(folder);
  if (!existsSync(waiting)) return;
  const presence = takePresence(folder, true);
  if (!presence) return;
  try {
    const former = readdirSync(folder).filter((name) => FORMER.test(name));
    if (former.length > 0) {
      const aside = join(folder, ASIDE + statSync(waiting).mtime.toISOString().replaceAll(':', '-'));
      mkdirSync(aside, { recursive: true });
      for (const name of former) renameSync(join(folder, name), join(aside, name));
    }
    forgetDamage(folder);
    forgetCheck(folder);
    rmSync(readableFolder(folder), { recursive: true, force: true });
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `index.sqlite${end}`), { force: true });
    renameSync(waiting, archiveFile(folder));
  } finally {
    presence.release();
  }
}
