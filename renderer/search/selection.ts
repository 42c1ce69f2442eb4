import type { SearchResult } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { meant } from '../log/recording.ts';
import { openArticle, openBehind, type Side } from '../state/panes.ts';
import { keepSearch, selectResult } from '../state/search.ts';

/** Rows that Page Up and Page Down leap over. */
const LEAP = 6;

/**
 * The row of the chosen result. Without a choice it is the first one, so that typing and Enter is enough; where
 * nothing was searched nothing is chosen: -1.
 */
export function selectedRow(
  results: readonly SearchResult[],
  selected: number | null,
  query: string,
): number {
  const row = results.findIndex(({ id }) => id === selected);
  if (row >= 0) return row;
  return query.trim() === '' || results.length === 0 ? -1 : 0;
}

/** The row a key leads to, or null for a key that leads nowhere. */
export function rowAfter(key: string, row: number, rows: number): number | null {
  if (rows === 0) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + LEAP,
    PageUp: row - LEAP,
    Home: 0,
    End: rows - 1,
  };
  const target = steps[key];
  return target === undefined ? null : Math.min(rows - 1, Math.max(0, target));
}

/** Where a click or a key opens a result: on a side, or on the shelf of the left side behind what is open there. */
export type Way = Side | 'behind';

/** Opens a result at its best passage. */
export function openResult(result: SearchResult, way: Way) {
  selectResult(result.id);
  keepSearch();
  meant({ opened: [result.id] });
  const hit = result.passages.find(({ highlights }) => highlights.length > 0);
  const place = { article: result.id, position: hit?.start ?? 0 };
  if (way === 'behind') openBehind('left', place, result.title);
  else openArticle(way, place);
  announce(`${result.title}, opened ${way === 'behind' ? way : `on the ${way}`}`);
}

/** The element of a result, for `aria-activedescendant`. */
export function resultId(article: number): string {
  return `result-${article}`;
}

export const RESULT_LIST = 'result-list';
