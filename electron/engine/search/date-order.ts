import type { Column } from './find/columns.ts';
import type { IdSet } from './find/id-set.ts';
import { sortByRank } from './rank/sort-by-rank.ts';

/**
 * Articles in the order they were published in; of one day and by `newest` the last added come first. Those without a date
 * come last, the last added first.
 * @param published with the cells of these articles
 */
export function inDateOrder(ids: IdSet, order: 'newest' | 'oldest', published: Column): readonly number[] {
  const { cells, places } = published;
  const dated: number[] = [];
  const undated: number[] = [];
  for (const id of ids.toArray()) (published.cellOf(id) === null ? undated : dated).push(id);
  const newest = order === 'newest';
  const sorted = sortByRank(
    Uint32Array.from(newest ? dated.reverse() : dated),
    (id) => {
      const place = places[published.numberOf(id)]!;
      return newest ? cells.length - 1 - place : place;
    },
    cells.length,
  );
  return [...sorted, ...undated.reverse()];
}
