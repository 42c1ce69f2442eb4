import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { excerptLists } from '../store/excerpts.ts';
import {
  addExcerpt,
  editNote,
  excerptsInArticle,
  excerptsInList,
  moveExcerpt,
  removeExcerpt,
  restoreExcerpt,
} from './excerpts.ts';
import { createList, removeList, renameList, restoreList } from './lists.ts';

/** Handlers of `excerpts`. */
export function excerptsApi({ store: { db } }: Engine) {
  const room = api.excerpts;
  return {
    lists: room.lists.handler(() => excerptLists(db)),
    createList: room.createList.handler(({ input }) => createList(db, input.name)),
    renameList: room.renameList.handler(({ input }) => renameList(db, input.list, input.name)),
    removeList: room.removeList.handler(({ input }) => removeList(db, input.list)),
    restoreList: room.restoreList.handler(({ input }) => restoreList(db, input.list)),
    inList: room.inList.handler(({ input }) => excerptsInList(db, input.list)),
    inArticle: room.inArticle.handler(({ input }) => excerptsInArticle(db, input.article)),
    add: room.add.handler(({ input }) => addExcerpt(db, input)),
    edit: room.edit.handler(({ input }) => editNote(db, input.id, input.note)),
    move: room.move.handler(({ input }) => moveExcerpt(db, input.id, input.after)),
    remove: room.remove.handler(({ input }) => removeExcerpt(db, input.id)),
    restore: room.restore.handler(({ input }) => restoreExcerpt(db, input.id)),
  };
}
