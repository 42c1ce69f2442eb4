import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Carrel } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useExcerptActions } from '../excerpts/useExcerptActions.ts';
import { useApi, useHost } from '../host/context.tsx';

type Correction = NonNullable<Awaited<ReturnType<Carrel['articles']['lastChange']>>>;
type Passages = Awaited<ReturnType<Carrel['excerpts']['history']>>;

/**
 * What was done to passages and what was corrected in articles, as the one history it is for a person: what was done last
 * is taken back first. Only what was done to passages can be done again by a key; a correction is simply made again.
 */
export function useHistory() {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  const passages = useExcerptActions();
  const { data: history } = useQuery(api.excerpts.history.queryOptions());
  const { data: correction = null } = useQuery(api.articles.lastChange.queryOptions());
  const isCorrection = history !== undefined && isNewer(correction, history);

  async function undo() {
    try {
      const [last, now] = await Promise.all([carrel.articles.lastChange(), carrel.excerpts.history()]);
      if (!isNewer(last, now)) return await passages.undo();
      await carrel.articles.undo({ change: last.change });
      await queries.invalidateQueries();
      notify(`Undone: ${nameOf(last)}`);
    } catch (failure) {
      notifyFailure('Could not take it back', sentenceOf(failure));
    }
  }

  return {
    /** As one reads it after `Undo: ` or `Redo: `; null for nothing. */
    undoing: isCorrection ? nameOf(correction) : (history?.undo ?? null),
    redoing: history?.redo ?? null,
    undo: () => void undo(),
    redo: () => void passages.redo(),
  };
}

function isNewer(correction: Correction | null, { doneAt }: Passages): correction is Correction {
  return correction !== null && (doneAt === null || correction.madeAt > doneAt);
}

function nameOf({ articles }: Correction): string {
  return `correct ${formatCount(articles, 'article', 'articles')}`;
}
