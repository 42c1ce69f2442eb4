import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { backUp } from './backup.ts';
import { archiveChanges } from './changes.ts';
import { checkArchive } from './check/check.ts';
import { lastCheck } from './check/last.ts';
import { restoreArchive } from './damage/restore.ts';
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
      archiveChanges(store.db, signal ? AbortSignal.any([signal, closing]) : closing),
    ),
    check: api.archive.check.handler(({ input, signal }) => checkArchive(engine, input.rebuildIndex, signal)),
    backup: api.archive.backup.handler(({ input }) => backUp(store, host.grants.toWrite(input.grant))),
    restore: api.archive.restore.handler(({ input: { from }, signal }) =>
      restoreArchive(engine, from === 'readable' ? null : host.grants.toRead(from.grant)[0]!, signal),
    ),
  };
}
