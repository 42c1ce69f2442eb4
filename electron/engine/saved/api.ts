import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { searcherOf } from '../search/index.ts';
import {
  lookAtSearch,
  removeSearch,
  renameSearch,
  restoreSearch,
  savedSearches,
  saveSearch,
} from './saved.ts';

/** Handlers of `searches`. */
export function searchesApi({ store: { db }, index }: Engine) {
  const room = api.searches;
  const searcher = searcherOf(index);
  return {
    list: room.list.handler(({ signal }) => savedSearches(searcher, signal)),
    save: room.save.handler(({ input }) => saveSearch(db, input.name, input.query)),
    rename: room.rename.handler(({ input }) => renameSearch(db, input.id, input.name)),
    remove: room.remove.handler(({ input }) => removeSearch(db, input.id)),
    restore: room.restore.handler(({ input }) => restoreSearch(db, input.id)),
    look: room.look.handler(({ input }) => lookAtSearch(db, input.id)),
  };
}
