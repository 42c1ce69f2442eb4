import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { ConcordanceProgress } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { useApi, useHost } from '../host/context.tsx';
import { useSettledArchive } from '../search/useSettledArchive.ts';

/** Rest after the last key before the texts are read, in milliseconds. */
const SETTLED = 250;

export interface HitsOf {
  readonly query: string;
  readonly once: boolean;
}

/** How far the lines of a search are read. */
export type Following =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'reading' | 'stopped' | 'done'; readonly progress: ConcordanceProgress }
  | { readonly stage: 'failed'; readonly reason: string };

const waiting: Following = { stage: 'waiting' };

/** Has the lines of a search read, and follows it; anew when the search or, an import apart, the archive is another. */
export function useConcordance({ query, once }: HitsOf) {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  const articles = useSettledArchive();
  const [following, setFollowing] = useState<Following>(waiting);
  const [run, setRun] = useState(0);
  const [stopping, setStopping] = useState<AbortController | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const follow = async () => {
      setStopping(abort);
      try {
        for await (const progress of await carrel.concordance.follow({ query, once }, { signal })) {
          if (!signal.aborted) setFollowing({ stage: progress.done ? 'done' : 'reading', progress });
        }
        // Lines of an earlier reading may be as many and yet others.
        await queries.invalidateQueries({ queryKey: api.concordance.lines.key() });
      } catch (failure) {
        if (!signal.aborted) setFollowing({ stage: 'failed', reason: sentenceOf(failure) });
      }
    };
    const timer = setTimeout(() => void follow(), SETTLED);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another archive, or another try, is read anew
  }, [carrel, api, queries, query, once, articles, run]);

  const stop = useCallback(() => {
    stopping?.abort();
    setFollowing((now) => (now.stage === 'reading' ? { ...now, stage: 'stopped' } : now));
  }, [stopping]);
  const goOn = useCallback(() => setRun((count) => count + 1), []);
  return { following, stop, goOn };
}
