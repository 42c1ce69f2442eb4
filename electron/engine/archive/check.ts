import type { Engine } from '../engine.ts';
import { askThread } from '../import/read/thread.ts';
import type { CheckRequest } from '../import/read/worker.ts';
import { archiveFile } from '../store/open.ts';
import type { Problem } from './truth.ts';

/** Told with damage to the file itself. */
const SHUT: Problem = {
  code: 'ARCHIVE_READ_ONLY',
  message:
    'From now on this archive is only read. Put a backup in its place, or go on with what can be read of it.',
};

/**
 * Proves the archive and its index, or says what is wrong with them. The index can be made anew first: it is only a cache.
 * An archive whose file is found damaged is only read from then on.
 */
export async function checkArchive(
  engine: Engine,
  rebuildIndex: boolean,
  signal?: AbortSignal,
): Promise<{ readonly ok: boolean; readonly problems: Problem[] }> {
  const { index, store, readOnly } = engine;
  const request: CheckRequest = { kind: 'check', path: archiveFile(store.folder) };
  const truth = await askThread<readonly Problem[]>(request, signal);
  if (truth.some(({ code }) => code === 'DAMAGED') && readOnly === null) {
    engine.shut('parts of its file can’t be read');
    return { ok: false, problems: [...truth, SHUT] };
  }
  if (rebuildIndex) await index.rebuild(signal);
  else await index.catchUp(signal);
  const known = readOnly?.kind === 'damaged' ? [{ code: 'DAMAGED', message: readOnly.message }] : [];
  const problems = [...known, ...truth, ...(await index.check(signal))];
  return { ok: problems.length === 0, problems };
}
