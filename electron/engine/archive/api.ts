import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { backUp } from './backup.ts';
import { archiveChanges } from './changes.ts';
import { checkArchive } from './check/check.ts';
import { lastCheck } from './check/last.ts';
import { restoreArchive } from './damage/restore.ts';
import { archiveFile } from '../store/open.ts';
import { listCopies, placeOfCopy } from './copies.ts';
import { archiveStatus } from './status.ts';

/** Handlers of `archive`. */
export function archiveApi(engine: Engine) {
  const { store, index, host, closing, folder, readOnly } = engine;
  return {
    status: api.archive.status.handler(() => ({
      ...archiveStatus(store, index),
      folder,
      readOnly,
      lastCheck: lastCheck(folder),
    })),
    changes: api.archive.changes.handler(({ signal }) =>
      archiveChanges(index, signal ? AbortSignal.any([signal, closing]) : closing),
    ),
    check: api.archive.check.handler(({ input, signal }) => checkArchive(engine, input.rebuildIndex, signal)),
    backup: api.archive.backup.handler(({ input, signal }) =>
      backUp(store, host.grants.toWrite(input.grant), signal),
    ),
    restore: api.archive.restore.handler(({ input: { from }, signal }) => {
      if (from === 'readable') return restoreArchive(engine, null, signal);
      const file = 'grant' in from ? host.grants.toRead(from.grant)[0]! : placeOfCopy(folder, from.copy);
      return restoreArchive(engine, file, signal);
    }),
    copies: api.archive.copies.handler(() =>
      listCopies(folder).map(({ name, kind, at, bytes }) => ({ name, kind, at, bytes })),
    ),
    reveal: api.archive.reveal.handler(({ input: { copy } }) => {
      const path = copy === null ? archiveFile(folder) : placeOfCopy(folder, copy);
      host.reveal?.(path);
      return { shown: host.reveal !== undefined, path };
    }),
  };
}
