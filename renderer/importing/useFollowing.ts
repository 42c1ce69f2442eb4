import { useEffect } from 'react';
import { useConnectionState, useHost } from '../host/context.tsx';
import { followImports, useImport, type ImportStage } from './store.ts';

/** Joins whatever import runs, now or later, for as long as the page is open, and shows outside it how far it has come. */
export function useFollowing() {
  const { carrel, setProgress } = useHost();
  const connection = useConnectionState();
  useEffect(() => {
    if (connection !== 'open') return;
    const abort = new AbortController();
    void followImports(carrel, abort.signal);
    return () => abort.abort();
  }, [carrel, connection]);

  useEffect(() => useImport.subscribe(({ stage }) => setProgress(shareOf(stage))), [setProgress]);
}

function shareOf(stage: ImportStage): number | null {
  if (stage.name !== 'running') return null;
  const { done, total } = stage.progress.files;
  return total === 0 ? 0 : Math.min(1, done / total);
}
