import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CheckEvent, CheckReport } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { useApi, useHost } from '../host/context.tsx';

export type CheckProgress = Extract<CheckEvent, { type: 'progress' }>;

/** How a check stands that a person asked for. */
type State =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly progress: CheckProgress | null; readonly rebuilds: boolean }
  | { readonly is: 'done'; readonly report: CheckReport }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly reason: string };

/** Checks the archive; whoever goes away ends it. */
export function useCheck() {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<State>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(rebuildIndex: boolean) {
    const abort = new AbortController();
    running.current = abort;
    setState({ is: 'running', progress: null, rebuilds: rebuildIndex });
    try {
      for await (const event of await carrel.archive.check({ rebuildIndex }, { signal: abort.signal })) {
        if (event.type === 'progress') setState({ is: 'running', progress: event, rebuilds: rebuildIndex });
        else setState({ is: 'done', report: event.report });
      }
      await queries.invalidateQueries({ queryKey: api.archive.status.key() });
    } catch (failure) {
      if (abort.signal.aborted) setState({ is: 'cancelled' });
      else setState({ is: 'failed', reason: sentenceOf(failure) });
    }
  }

  return {
    state,
    start: (rebuildIndex: boolean) => void start(rebuildIndex),
    cancel: () => running.current?.abort(),
  };
}
