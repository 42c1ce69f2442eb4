import type { ReadOnly } from '../../contract/index.ts';
import { api } from '../api.ts';
import { CarrelError } from '../failure.ts';
import type { Router } from '../router.ts';

/** The same for an archive that can only be read: whatever would change it is refused with the reason. */
export function readingRouter(router: Router, { message }: ReadOnly): Router {
  const refuse = (): never => {
    throw new CarrelError('ARCHIVE_READ_ONLY', message, undefined);
  };
  const { articles, excerpts, imports, masks, searches } = api;
  return {
    ...router,
    articles: {
      ...router.articles,
      correct: articles.correct.handler(refuse),
      undo: articles.undo.handler(refuse),
    },
    excerpts: {
      ...router.excerpts,
      createList: excerpts.createList.handler(refuse),
      renameList: excerpts.renameList.handler(refuse),
      removeList: excerpts.removeList.handler(refuse),
      restoreList: excerpts.restoreList.handler(refuse),
      add: excerpts.add.handler(refuse),
      addMany: excerpts.addMany.handler(refuse),
      addPair: excerpts.addPair.handler(refuse),
      edit: excerpts.edit.handler(refuse),
      move: excerpts.move.handler(refuse),
      remove: excerpts.remove.handler(refuse),
      restore: excerpts.restore.handler(refuse),
      addSection: excerpts.addSection.handler(refuse),
      renameSection: excerpts.renameSection.handler(refuse),
      removeSection: excerpts.removeSection.handler(refuse),
      reanchor: excerpts.reanchor.handler(refuse),
      settle: excerpts.settle.handler(refuse),
      undo: excerpts.undo.handler(refuse),
      redo: excerpts.redo.handler(refuse),
    },
    imports: {
      ...router.imports,
      start: imports.start.handler(refuse),
      undo: imports.undo.handler(refuse),
      redo: imports.redo.handler(refuse),
      watch: imports.watch.handler(refuse),
      reread: imports.reread.handler(refuse),
    },
    masks: {
      ...router.masks,
      put: masks.put.handler(refuse),
      remove: masks.remove.handler(refuse),
    },
    searches: {
      ...router.searches,
      save: searches.save.handler(refuse),
      rename: searches.rename.handler(refuse),
      remove: searches.remove.handler(refuse),
      restore: searches.restore.handler(refuse),
    },
  };
}
