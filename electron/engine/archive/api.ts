import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { backUp } from './backup.ts';
import { archiveChanges } from './changes.ts';
import { checkArchive } from './check.ts';
import { archiveStatus } from './status.ts';

/** Handlers of `archive`. */
export function archiveApi({ store, index, host, closing }: Engine) {
  return {
    status: api.archive.status.handler(() => archiveStatus(store, index)),
    changes: api.archive.changes.handler(({ signal }) =>
      archiveChanges(store.db, signal ? AbortSignal.any([signal, closing]) : closing),
    ),
    check: api.archive.check.handler(({ input, signal }) =>
      checkArchive(store, index, input.rebuildIndex, signal),
    ),
    backup: api.archive.backup.handler(({ input }) => backUp(store, host.grants.toWrite(input.grant))),
  };
}
