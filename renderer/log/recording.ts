import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi, useHost } from '../host/context.tsx';
import { useSearch, wholeQuery } from '../state/search.ts';

/** What a search led to: numbers of articles and of excerpts. */
interface Came {
  readonly opened?: readonly number[];
  readonly kept?: readonly number[];
}

let record: ((came: Came, query: string) => void) | null = null;

/** The current search, for {@link meant} when what it leads to takes its time. */
export function currentSearch(): string {
  const { query, typing } = useSearch.getState();
  return wholeQuery({ query, typing });
}

/** A search was meant: it led somewhere, or was asked for by name. The archive notes it if it keeps a log. */
export function meant(came: Came = {}, query = currentSearch()) {
  record?.(came, query);
}

/** Hands on to the archive which searches were meant. */
export function useRecording() {
  const { carrel, name: host } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    record = ({ opened = [], kept = [] }, query) => {
      if (query.trim() === '') return;
      carrel.log.search({ query, host, opened: [...opened], kept: [...kept] }).then(
        () => queries.invalidateQueries({ queryKey: api.log.key() }),
        // Searching goes on without a log; the log itself says when it can't be had.
        () => undefined,
      );
    };
    return () => {
      record = null;
    };
  }, [carrel, host, api, queries]);
}
