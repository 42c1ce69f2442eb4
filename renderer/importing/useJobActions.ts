import { useQueryClient } from '@tanstack/react-query';
import type { Undone } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';
import { beginImport, dismissImport, isImporting, type ImportSource } from './store.ts';

/** What can be done with an import that has ended. */
export function useJobActions() {
  const { carrel } = useHost();
  const queries = useQueryClient();

  async function change(what: 'undo' | 'redo', job: number) {
    try {
      const result = await carrel.imports[what]({ job });
      dismissImport();
      await queries.invalidateQueries();
      const back = what === 'undo' ? 'redo' : 'undo';
      notify(wordsFor(what, result), () => void change(back, job));
    } catch (failure) {
      notifyFailure(what === 'undo' ? 'Could not undo it' : 'Could not redo it', sentenceOf(failure));
    }
  }

  function begin(source: ImportSource) {
    if (isImporting()) notify('An import is under way. Start the next one when it has ended.');
    else void beginImport(() => carrel.imports.start(source));
  }

  return {
    undo: (job: number) => void change('undo', job),
    redo: (job: number) => void change('redo', job),
    retry: (failedOf: number) => begin({ failedOf }),
    again: (folder: number) => begin({ folder }),
  };
}

function wordsFor(what: 'undo' | 'redo', { articles, revisions, kept }: Undone): string {
  const done = [
    articles > 0 && formatCount(articles, 'article', 'articles') + (what === 'undo' ? ' gone' : ' back'),
    revisions > 0 &&
      `${formatCount(revisions, 'text', 'texts')} as ${what === 'undo' ? 'before' : 'imported'}`,
    kept > 0 && `${kept} left as they are, since they were worked on or are held elsewhere`,
  ].filter(Boolean);
  return `${what === 'undo' ? 'Import undone' : 'Import redone'}: ${done.join(', ') || 'nothing to change'}.`;
}
