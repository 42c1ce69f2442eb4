import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastCheckSchema, type LastCheck } from '../../../contract/index.ts';

const lastCheckFile = (folder: string): string => join(folder, 'checked.json');

/** When the archive in `folder` was last checked, and how much was wrong; null if that isn't known. */
export function lastCheck(folder: string): LastCheck | null {
  if (!existsSync(lastCheckFile(folder))) return null;
  try {
    return lastCheckSchema.parse(JSON.parse(readFileSync(lastCheckFile(folder), 'utf8')));
  } catch {
    // Half a note, or somebody else's: nothing that a new check wouldn't tell.
    return null;
  }
}

/** Notes that a check came to its end now. Where there is no room for that, what it found still counts. */
export function noteCheck(folder: string, problems: number): void {
  const note: LastCheck = { at: new Date().toISOString(), problems };
  try {
    writeFileSync(lastCheckFile(folder), `${JSON.stringify(note)}\n`);
  } catch {
    forgetCheck(folder);
  }
}

/** Another archive takes the place of the one that was checked. */
export function forgetCheck(folder: string): void {
  rmSync(lastCheckFile(folder), { force: true });
}
