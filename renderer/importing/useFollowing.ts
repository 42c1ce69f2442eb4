import { useEffect } from 'react';
import { useConnectionState, useHost } from '../host/context.tsx';
import { followImports } from './store.ts';

/** Joins whatever import runs, now or later, for as long as the page is open. */
export function useFollowing() {
  const { carrel } = useHost();
  const connection = useConnectionState();
  useEffect(() => {
    if (connection !== 'open') return;
    const abort = new AbortController();
    void followImports(carrel, abort.signal);
    return () => abort.abort();
  }, [carrel, connection]);
}
