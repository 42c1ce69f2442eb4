import { realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { replaceAtomically } from '../atomic.ts';
import { CarrelError, reasonOf } from '../failure.ts';
import { askThread } from '../import/read/thread.ts';
import type { CheckRequest } from '../import/read/worker.ts';
import { archiveFile, type Store } from '../store/open.ts';
import { UNSOUND, type Problem } from './check/problem.ts';

/** Pages copied before the engine answers again. */
const PAGES_AT_ONCE = 250;

/** Files an archive lives by; what else stands in its folder may be replaced. */
const OWN_FILES =
  /^((archive|index|restored)\.sqlite(-wal|-shm|-journal)?|(open|import)\.lock|(damaged|checked)\.json)$/i;

/** A copy that was written and proved. */
export interface Backup {
  readonly file: string;
  readonly bytes: number;
  /** What is wrong with the archive itself, and so with its copy: a check says what. */
  readonly problems: number;
}

/**
 * Writes a consistent copy of the truth, while it is in use, all or nothing, and reads it again to its last byte before it
 * counts as written. The copy is one file: named `archive.sqlite` in a folder of its own it is an archive, whose index is
 * made anew.
 * @throws CarrelError `WRITE_FAILED`
 */
export async function backUp(store: Store, path: string, signal?: AbortSignal): Promise<Backup> {
  const { db } = store;
  let problems = 0;
  refuseOwnFile(store, path);
  await replaceAtomically(path, async (draft) => {
    const before = countRows(db);
    await db.backup(draft, { progress: () => PAGES_AT_ONCE });
    const after = countRows(db);
    // A log beside the copy would be a second file that has to go along.
    const copy = new Sqlite(draft);
    try {
      copy.pragma('journal_mode = DELETE');
      const copied = countRows(copy);
      if (!copied.every((rows, at) => rows >= before[at]! && rows <= after[at]!)) {
        throw new Error('the copy does not hold all of the archive');
      }
    } finally {
      copy.close();
    }
    problems = await prove(store, draft, signal);
  });
  return { file: path, bytes: (await stat(path)).size, problems };
}

/**
 * Makes sure that writing to a file doesn't destroy one that an archive lives by.
 * @throws CarrelError `WRITE_FAILED`
 */
export function refuseOwnFile({ folder }: Store, path: string): void {
  if (!OWN_FILES.test(basename(path)) || !isSameFolder(dirname(path), folder)) return;
  throw new CarrelError(
    'WRITE_FAILED',
    `${path} is a file of the archive itself. Nothing was changed; choose another name or another folder.`,
    { file: path, reason: 'a file of the archive itself' },
  );
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch (thrown) {
    throw new CarrelError(
      'WRITE_FAILED',
      `Nothing can be written to ${one}: ${reasonOf(thrown)}. Choose another folder.`,
      { file: one, reason: reasonOf(thrown) },
      thrown,
    );
  }
}

/** What only ever grows. */
function countRows(db: Database): readonly number[] {
  return db
    .prepare<[], number[]>(
      `SELECT (SELECT count(*) FROM original), (SELECT count(*) FROM revision), (SELECT count(*) FROM article),
              (SELECT count(*) FROM excerpt), (SELECT count(*) FROM excerpt_list)`,
    )
    .raw()
    .get()!;
}

/** Reads a copy to its end. What is wrong with it must be wrong with the archive, too. @returns how much that is */
async function prove({ folder }: Store, draft: string, signal?: AbortSignal): Promise<number> {
  const check = (path: string) =>
    askThread<readonly Problem[]>({ kind: 'check', path } satisfies CheckRequest, signal);
  const problems = await check(draft);
  if (problems.length === 0) return 0;
  const known = new Set((await check(archiveFile(folder))).map(({ message }) => message));
  const broken = problems.find(({ code, message }) => UNSOUND.has(code) || !known.has(message));
  if (broken) throw new Error(`the copy is not sound (${broken.message.replace(/\.$/, '')})`);
  return problems.length;
}
