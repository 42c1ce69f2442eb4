import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SearchResult } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { useSearch } from '../state/search.ts';
import { fold, useOpenStories } from './folding.ts';

/** Results fetched at a time: more than a tall window shows. */
const PAGE = 30;

/**
 * The results of the current search as far as they were scrolled to, near-copies folded: `results` are those that are
 * listed, `fetched` all of them. The last ones stay until the next ones are there.
 */
export function useResults() {
  const { asked, query, sort } = useSearch();
  const answer = useInfiniteQuery(
    useApi().search.query.infiniteOptions({
      input: (offset: number) => ({ ...asked, sort, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
      placeholderData: keepPreviousData,
    }),
  );
  const pages = answer.data?.pages;
  const fetched = useMemo(() => distinct(pages?.flatMap((page) => page.results) ?? []), [pages]);
  const open = useOpenStories((state) => state.stories);
  const { rows: results, folds, copyOf } = useMemo(() => fold(fetched, open), [fetched, open]);
  /** The results are those of the search as it stands in the box, not of one before. */
  const current = !answer.isPlaceholderData && asked.query === query;
  return { ...answer, fetched, results, folds, copyOf, first: pages?.[0], current };
}

/** While an import runs an article may move to another page and come twice. */
function distinct(results: readonly SearchResult[]): readonly SearchResult[] {
  return [...new Map(results.map((result) => [result.id, result])).values()];
}
