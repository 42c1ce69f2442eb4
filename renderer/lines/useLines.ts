import { useQueries } from '@tanstack/react-query';
import type { Line, LineSort } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import type { HitsOf } from './useConcordance.ts';

/** Lines fetched at a time. */
const PAGE = 100;

/**
 * The lines from one row to another, page by page. While more of them are read, a page is asked for again when it may have
 * become another: a sorted one each time, an unsorted one until it is full.
 */
export function useLines(
  hits: HitsOf,
  sort: readonly LineSort[],
  total: number,
  first: number,
  last: number,
): (row: number) => Line | undefined {
  const api = useApi();
  const from = Math.floor(first / PAGE);
  const count = total === 0 ? 0 : Math.floor(last / PAGE) - from + 1;
  const answers = useQueries({
    queries: Array.from({ length: count }, (_, at) => {
      const page = from + at;
      const input = { ...hits, sort, offset: page * PAGE, limit: PAGE };
      const { queryKey, queryFn } = api.concordance.lines.queryOptions({ input });
      const known = sort.length > 0 ? total : Math.min(total, (page + 1) * PAGE);
      // A line that was there is there still while others come in.
      return { queryKey: [...queryKey, known], queryFn, placeholderData: (before?: Answer) => before };
    }),
  });
  return (row) => answers[Math.floor(row / PAGE) - from]?.data?.lines[row % PAGE];
}

interface Answer {
  readonly lines: Line[];
}
