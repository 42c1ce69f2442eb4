import type { KeyboardEvent } from 'react';
import { shortcuts } from '../app/shortcuts.ts';
import { isPressed } from '../design/keys.ts';
import { meant } from '../log/recording.ts';
import { openWhenFound, selectResult, useSearch } from '../state/search.ts';
import { useViews } from '../state/views.ts';
import { focusView } from './focus.ts';
import { openResult, resultId, rowAfter, selectedRow } from './selection.ts';
import { useResults } from './useResults.ts';

/** Keys of the list itself; in the search box Home and End belong to the text. */
const IN_TEXT = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/** Moves through the results and opens them with the keyboard, from the list and from the search box alike. */
export function useResultKeys() {
  const { results, current } = useResults();
  const { selected, query } = useSearch();
  const listed = useViews((state) => state.view === 'articles');
  const row = selectedRow(results, selected, query);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const behind = isPressed(shortcuts.openBehind.keys[0], event);
    if (!behind && (event.ctrlKey || event.metaKey || event.altKey)) return;
    const inText = event.target instanceof HTMLInputElement;
    if (!listed) {
      // There is no article to be seen: the keyboard goes to what is.
      if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
      if (event.key === 'Enter') meant();
      focusView();
    } else if (event.key === 'Enter') {
      const result = results[row];
      const side = event.shiftKey ? 'right' : 'left';
      if (!current) openWhenFound(side);
      else if (result) openResult(result, behind ? 'behind' : side);
      else meant();
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
  return { onKeyDown, activeId: listed ? result && resultId(result.id) : undefined, results };
}
