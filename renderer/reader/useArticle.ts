import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Article, Comparison, Range } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { usePanes, type Place } from '../state/panes.ts';
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

/** What the two open articles share; nothing to ask while it is one text on both sides. */
export function useComparison(): { readonly data: Comparison | undefined; readonly error: Error | null } {
  const api = useApi();
  const left = usePanes((state) => state.left?.place);
  const right = usePanes((state) => state.right?.place);
  const differ = left !== undefined && right !== undefined && !isSameText(left, right);
  const { data, error } = useQuery(
    api.compare.articles.queryOptions({
      input: {
        left: { id: left?.article ?? 0, revision: left?.revision },
        right: { id: right?.article ?? 0, revision: right?.revision },
      },
      enabled: differ,
    }),
  );
  return { data, error };
}

function isSameText(left: Place, right: Place): boolean {
  return left.article === right.article && left.revision === right.revision;
}
