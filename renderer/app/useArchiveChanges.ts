import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
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
  const wasLost = useRef(false);

  useEffect(() => {
    if (connection !== 'open') {
      wasLost.current ||= connection === 'lost';
      return;
    }
    // Nobody knows what another program changed meanwhile.
    if (wasLost.current) void queries.invalidateQueries();
    const abort = new AbortController();
    void follow(carrel, abort.signal, async ({ articles, excerpts, log }) => {
      const rooms = [
        api.archive.status,
        ...(articles ? [api.search, api.searches, api.related, api.articles, api.compare, api.imports] : []),
        ...(articles || excerpts ? [api.excerpts] : []),
        ...(log ? [api.log] : []),
      ];
      await Promise.all(rooms.map((room) => queries.invalidateQueries({ queryKey: room.key() })));
    });
    return () => abort.abort();
  }, [carrel, api, queries, connection]);
}

/** Hands on changes until it is aborted. Whatever breaks the stream, another one is opened. */
async function follow(carrel: Carrel, signal: AbortSignal, take: (change: ArchiveChange) => Promise<void>) {
  while (!signal.aborted) {
    try {
      for await (const change of await carrel.archive.changes(undefined, { signal })) {
        await take(change);
        await pause();
      }
    } catch {
      // The connection reports its own loss.
    }
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, REFRESH));
}
