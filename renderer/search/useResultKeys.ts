import type { KeyboardEvent } from 'react';
import { openWhenFound, selectResult, useSearch } from '../state/search.ts';
import { openResult, resultId, rowAfter, selectedRow } from './selection.ts';
import { useResults } from './useResults.ts';

/** Keys of the list itself; in the search box Home and End belong to the text. */
const IN_TEXT = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/** Moves through the results and opens them with the keyboard, from the list and from the search box alike. */
export function useResultKeys() {
  const { results, current } = useResults();
  const { selected, query } = useSearch();
  const row = selectedRow(results, selected, query);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inText = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter') {
      const result = results[row];
      const side = event.shiftKey ? 'right' : 'left';
      if (!current) openWhenFound(side);
      else if (result) openResult(result, side);
    } else if (event.shiftKey || (inText && !IN_TEXT.has(event.key))) {
      return;
    } else {
      const next = rowAfter(event.key, row, results.length);
      if (next === null) return;
      selectResult(results[next]!.id);
    }
    event.preventDefault();
  }

  const result = results[row];
  return { onKeyDown, activeId: result && resultId(result.id), results };
}
