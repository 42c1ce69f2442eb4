import { useQueryClient } from '@tanstack/react-query';
import type { Corrections } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';

/** Corrects articles at one stroke, which a toast takes back. */
export function useCorrecting() {
  const { carrel } = useHost();
  const queries = useQueryClient();

  async function undo(change: number) {
    try {
      await carrel.articles.undo({ change });
      await queries.invalidateQueries();
      notify('Taken back');
    } catch (failure) {
      notifyFailure('Could not take it back', sentenceOf(failure));
    }
  }

  /** @throws what the engine refuses, such as a date that doesn't exist */
  return async function correct(articles: readonly number[], set: Corrections) {
    const result = await carrel.articles.correct({ articles: [...articles], set });
    await queries.invalidateQueries();
    const { change } = result;
    if (change === null) notify('Nothing to correct: it says so already');
    else notify(`${formatCount(result.articles, 'article', 'articles')} corrected`, () => void undo(change));
  };
}
