import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Article, Range } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import type { Place } from '../state/panes.ts';
import { useSearch, wholeQuery } from '../state/search.ts';

const none: readonly Range[] = [];

/** The article of a place, in the revision asked for. */
export function useArticle({ article: id, revision }: Place) {
  return useQuery(useApi().articles.get.queryOptions({ input: { id, revision } }));
}

/** Every place in an article that the present search matches, in order. */
export function useHits({ id, shownRevision }: Article): readonly Range[] {
  const api = useApi();
  const query = useDeferredValue(useSearch(({ asked }) => wholeQuery(asked)));
  const sought = query.trim() !== '';
  const { data } = useQuery(
    api.search.hits.queryOptions({
      input: { query, article: id, revision: shownRevision },
      enabled: sought,
      placeholderData: keepPreviousData,
    }),
  );
  return (sought && data) || none;
}
