import { hash } from 'node:crypto';
import { refuseOwnFile } from './backup.ts';
import { writeAtomically } from '../atomic.ts';
import { CarrelError } from '../failure.ts';
import type { Store } from '../store/open.ts';
import { loadOriginal } from '../store/originals.ts';

/**
 * Writes the bytes an article's newest revision was imported from, as they were, all or nothing.
 * @param path absolute
 * @returns where, and the SHA-256 of the bytes in hex
 * @throws CarrelError `ARTICLE_NOT_FOUND`, `WRITE_FAILED`
 */
export async function restoreOriginal(
  store: Store,
  article: number,
  path: string,
): Promise<{ readonly file: string; readonly sha256: string }> {
  const original = loadOriginal(store.db, article);
  if (!original) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: article });
  const { bytes, sha256 } = original;
  if (hash('sha256', bytes) !== sha256) {
    throw new CarrelError(
      'WRITE_FAILED',
      'The bytes kept in the archive are damaged. Nothing was written. Check the archive, and use a backup of it.',
      { file: path, reason: 'SHA-256 differs' },
    );
  }
  refuseOwnFile(store, path);
  await writeAtomically(path, bytes);
  return { file: path, sha256 };
}
