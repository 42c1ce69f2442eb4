import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ArchiveChange, Carrel } from '../../electron/contract/index.ts';
import { useApi, useConnectionState, useHost } from '../host/context.tsx';

/** Pause between two refreshes while an import streams in, in milliseconds. */
const REFRESH = 700;

/** Keeps every answer on the page true: what changed in the archive is asked for again. */
export function useArchiveChanges() {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  const connection = useConnectionState();

  useEffect(() => {
    if (connection !== 'open') return;
    const abort = new AbortController();
    void queries.invalidateQueries();
    void follow(carrel, abort.signal, async (change) => {
      const stale = [api.archive.status.key()];
      if (change.articles)
        stale.push(api.search.key(), api.articles.key(), api.compare.key(), api.imports.key());
      if (change.excerpts || change.articles) stale.push(api.excerpts.key());
      await refresh(queries, stale);
    });
    return () => abort.abort();
  }, [carrel, api, queries, connection]);
}

async function refresh(queries: QueryClient, stale: readonly (readonly unknown[])[]) {
  // What is being fetched may come from before the change or from after it: only the next answer is sure.
  await Promise.all(
    stale.map((queryKey) => queries.invalidateQueries({ queryKey }, { cancelRefetch: false })),
  );
}

async function follow(carrel: Carrel, signal: AbortSignal, take: (change: ArchiveChange) => Promise<void>) {
  try {
    for await (const change of await carrel.archive.changes(undefined, { signal })) {
      await take(change);
      await new Promise((done) => setTimeout(done, REFRESH));
    }
  } catch (failure) {
    // The connection reports its own loss; this effect runs again when it is back.
    if (!signal.aborted) console.warn('The archive no longer reports changes.', failure);
  }
}
