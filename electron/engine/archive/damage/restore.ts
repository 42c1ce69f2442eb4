import type { Engine } from '../../engine.ts';
import { CarrelError } from '../../failure.ts';
import { archiveFile } from '../../store/open.ts';
import { layReady } from './restored.ts';

/**
 * Puts a backup in the place of an open archive, as soon as it is opened again.
 * @param file the backup; null for what can be read of a damaged archive
 * @throws CarrelError `BACKUP_UNSOUND`, `ARCHIVE_IN_USE`, `ARCHIVE_NEWER`, `ARCHIVE_UNREADABLE`, `WRITE_FAILED`
 */
export async function restoreArchive(
  engine: Engine,
  file: string | null,
  signal?: AbortSignal,
): Promise<void> {
  if (engine.readOnly?.kind === 'protected') {
    throw new CarrelError('ARCHIVE_READ_ONLY', engine.readOnly.message, undefined);
  }
  if (!engine.isAlone()) throw new CarrelError('ARCHIVE_IN_USE', undefined, undefined);
  await layReady(engine.folder, file ?? archiveFile(engine.store.folder), signal);
  engine.reopen();
}
