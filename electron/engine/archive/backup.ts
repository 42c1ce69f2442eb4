import { stat } from 'node:fs/promises';
import Sqlite from 'better-sqlite3';
import { replaceAtomically } from '../atomic.ts';
import type { Store } from '../store/open.ts';

/** Pages copied before the engine answers again. */
const PAGES_AT_ONCE = 250;

/**
 * Writes a consistent copy of the truth, while it is in use, all or nothing. The copy is one file: named
 * `archive.sqlite` in a folder of its own it is an archive, whose index is made anew.
 * @throws CarrelError `WRITE_FAILED`
 */
export async function backUp(
  { db }: Store,
  path: string,
): Promise<{ readonly file: string; readonly bytes: number }> {
  await replaceAtomically(path, async (draft) => {
    await db.backup(draft, { progress: () => PAGES_AT_ONCE });
    // A log beside the copy would be a second file that has to go along.
    const copy = new Sqlite(draft);
    try {
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
  });
  return { file: path, bytes: (await stat(path)).size };
}
