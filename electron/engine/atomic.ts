import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CarrelError, reasonOf } from './failure.ts';

/**
 * Writes a file all or nothing: a new file beside it is filled, brought to disk and then takes its name. On any
 * failure the old file is untouched and nothing is left behind.
 * @throws CarrelError `WRITE_FAILED`
 */
export function writeAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  return replaceAtomically(path, async (draft) => {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  });
}

/**
 * As {@link writeAtomically} for a file that something else fills.
 * @param fill makes the file `draft`, which doesn't exist yet
 */
export async function replaceAtomically(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    await fill(draft);
    await bringToDisk(draft);
    await rename(draft, path);
  } catch (thrown) {
    await rm(draft, { force: true });
    const reason = reasonOf(thrown);
    throw new CarrelError(
      'WRITE_FAILED',
      `The file ${path} could not be written: ${reason}. Nothing was changed.`,
      { file: path, reason },
      thrown,
    );
  }
}

async function bringToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
