import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { excerptHistory, redoChange, undoChange } from '../store/excerpt-changes.ts';
import { excerptLists, excerptTags } from '../store/excerpts.ts';
import {
  addExcerpts,
  addPair,
  editExcerpts,
  excerptsInArticle,
  excerptsInList,
  loadExcerpts,
  moveItems,
  moveToNewList,
  removeExcerpts,
  restoreExcerpts,
} from './excerpts.ts';
import { findExcerpts } from './find.ts';
import { createList, removeList, renameList, restoreList } from './lists.ts';
import { presentExcerpts } from './present.ts';
import { reanchor, reviews, settle } from './review.ts';
import { addSection, removeSection, renameSection, sectionsIn } from './sections.ts';

/** Handlers of `excerpts`. */
export function excerptsApi({ store: { db }, index }: Engine) {
  const room = api.excerpts;
  const shown = (ids: readonly number[]) => presentExcerpts(db, loadExcerpts(db, ids));
  return {
    lists: room.lists.handler(() => excerptLists(db)),
    createList: room.createList.handler(({ input: { name, items } }) =>
      items ? moveToNewList(db, items, name) : createList(db, name),
    ),
    renameList: room.renameList.handler(({ input }) => renameList(db, input.list, input.name)),
    removeList: room.removeList.handler(({ input }) => removeList(db, input.list)),
    restoreList: room.restoreList.handler(({ input }) => restoreList(db, input.list)),
    inList: room.inList.handler(({ input }) => excerptsInList(db, input.list)),
    sections: room.sections.handler(({ input }) => sectionsIn(db, input.list)),
    inArticle: room.inArticle.handler(({ input }) => excerptsInArticle(db, input.article)),
    tags: room.tags.handler(() => excerptTags(db)),
    add: room.add.handler(async ({ input: { list, ...passage } }) => {
      const [excerpt] = await shown(addExcerpts(db, list, [passage]));
      return excerpt!;
    }),
    addMany: room.addMany.handler(({ input }) => shown(addExcerpts(db, input.list, input.passages))),
    addPair: room.addPair.handler(async ({ input }) => {
      const [left, right] = await shown(addPair(db, input.list, input.left, input.right));
      return [left!, right!];
    }),
    edit: room.edit.handler(({ input: { ids, ...edit } }) => {
      editExcerpts(db, ids, edit);
      return shown(ids);
    }),
    move: room.move.handler(({ input }) => moveItems(db, input.items, input.list, input.after)),
    remove: room.remove.handler(({ input }) => removeExcerpts(db, input.ids)),
    restore: room.restore.handler(({ input }) => restoreExcerpts(db, input.ids)),
    addSection: room.addSection.handler(({ input }) => addSection(db, input.list, input.name, input.after)),
    renameSection: room.renameSection.handler(({ input }) => renameSection(db, input.section, input.name)),
    removeSection: room.removeSection.handler(({ input }) => removeSection(db, input.section)),
    reviews: room.reviews.handler(() => reviews(db)),
    reanchor: room.reanchor.handler(async ({ input }) => {
      reanchor(db, input.id, input.revision, input);
      const [excerpt] = await shown([input.id]);
      return excerpt!;
    }),
    settle: room.settle.handler(({ input }) => settle(db, input.ids)),
    find: room.find.handler(async ({ input, signal }) => {
      const found = await findExcerpts(db, input.query, index, signal);
      const best = found.slice(0, input.limit);
      const excerpts = await shown(best.map(({ id }) => id));
      const matches = best.map(({ quote, note, tags }, index) => ({
        excerpt: excerpts[index]!,
        quote: [...quote],
        note: [...note],
        tags: tags.map((places) => [...places]),
      }));
      return { total: found.length, matches };
    }),
    history: room.history.handler(() => excerptHistory(db)),
    undo: room.undo.handler(() => undoChange(db)),
    redo: room.redo.handler(() => redoChange(db)),
  };
}
