import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { searcherOf } from '../search/index.ts';
import { countLogEntries, newestLogEntries, recordingSince } from '../store/log.ts';
import {
  changesSince,
  editNote,
  recordSearch,
  removeEntries,
  restoreEntries,
  setRecording,
  writeNote,
} from './log.ts';

/** Handlers of `log`. */
export function logApi({ store: { db }, index, readOnly }: Engine) {
  const room = api.log;
  const searcher = searcherOf(index);
  return {
    list: room.list.handler(({ input: { since = '', before = Number.MAX_SAFE_INTEGER, limit } }) => ({
      recordingSince: recordingSince(db),
      total: countLogEntries(db, since),
      entries: newestLogEntries(db, { since, before, limit }),
    })),
    setRecording: room.setRecording.handler(({ input }) => setRecording(db, input.on)),
    search: room.search.handler(async ({ input, signal }) => ({
      // Whoever only searches hasn't asked for anything to be written.
      entry: readOnly ? null : await recordSearch(searcher, input, signal),
    })),
    note: room.note.handler(({ input }) => ({ id: writeNote(db, input.text) })),
    editNote: room.editNote.handler(({ input }) => editNote(db, input.id, input.text)),
    remove: room.remove.handler(({ input: { entries } }) => ({
      removed: removeEntries(db, entries === 'all' ? null : entries),
    })),
    restore: room.restore.handler(() => ({ restored: restoreEntries(db) })),
    changes: room.changes.handler(({ input, signal }) =>
      changesSince(searcher, input.id, input.limit, signal),
    ),
  };
}
