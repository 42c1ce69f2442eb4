import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LogChanges, LoggedSearch } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatMoment, formatNumber } from '../design/format.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useApi, useHost } from '../host/context.tsx';
import { submitQuery } from '../state/search.ts';
import { meant } from './recording.ts';

/** Entries fetched at a time. */
const PAGE = 100;

/** The entries of the research log as far as they were asked for, newest first. */
export function useLog() {
  const answer = useInfiniteQuery(
    useApi().log.list.infiniteOptions({
      input: (before: number | undefined) => ({ before, limit: PAGE }),
      initialPageParam: undefined,
      getNextPageParam: ({ entries }) => (entries.length < PAGE ? undefined : entries.at(-1)?.id),
    }),
  );
  const pages = answer.data?.pages;
  return {
    ...answer,
    first: pages?.[0],
    entries: useMemo(() => pages?.flatMap((page) => page.entries), [pages]),
  };
}

/** What can be done with the log. What is deleted can be brought back until something else is. */
export function useLogActions() {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  return useMemo(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: api.log.key() });

    async function attempt<T>(failed: string, act: () => Promise<T>): Promise<T | null> {
      try {
        const result = await act();
        await refresh();
        return result;
      } catch (failure) {
        notifyFailure(failed, sentenceOf(failure));
        await refresh();
        return null;
      }
    }

    return {
      setRecording: (on: boolean) =>
        attempt(on ? 'The log was not switched on' : 'The log was not paused', () =>
          carrel.log.setRecording({ on }),
        ),
      writeNote: (text: string) => attempt('The note was not kept', () => carrel.log.note({ text })),
      editNote: (id: number, text: string) =>
        attempt('The note was not changed', () => carrel.log.editNote({ id, text })),

      async remove(entries: number[] | 'all') {
        const done = await attempt('Nothing was deleted', () => carrel.log.remove({ entries }));
        if (!done) return;
        const bringBack = () => attempt('Nothing was brought back', () => carrel.log.restore());
        notify(`${formatCount(done.removed, 'entry', 'entries')} deleted`, () => void bringBack());
      },

      /** Makes it the current search, and says what it finds otherwise than then. */
      async searchAgain({ id, at, query }: LoggedSearch) {
        const changes = attempt('What has changed since could not be said', () =>
          carrel.log.changes({ id, limit: 0 }),
        );
        submitQuery(query);
        meant();
        const known = await changes;
        if (known) notify(`${changesInWords(known)} since ${formatMoment(at)}`);
      },
    };
  }, [carrel, api, queries]);
}

/** `2 new, 1 gone`, or that nothing is. */
export function changesInWords({ fresh, gone }: LogChanges): string {
  const parts = [
    ...(fresh > 0 ? [`${formatNumber(fresh)} new`] : []),
    ...(gone > 0 ? [`${formatNumber(gone)} no longer found`] : []),
  ];
  return parts.length === 0 ? 'Nothing new and nothing gone' : parts.join(', ');
}
