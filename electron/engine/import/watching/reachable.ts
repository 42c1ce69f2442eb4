import { opendir } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import { livingFiles } from '../../store/files.ts';

/**
 * Whether a folder is there with what belongs in it. A drive that is not connected leaves nothing, or an empty folder in
 * its place: an empty one that the archive knows files of is not believed.
 */
export async function isReachable(
  db: Database,
  { id, path }: { readonly id: number; readonly path: string },
): Promise<boolean> {
  try {
    const folder = await opendir(path);
    const first = await folder.read();
    await folder.close();
    return first !== null || livingFiles(db, id, '', 1).length === 0;
  } catch {
    return false;
  }
}
