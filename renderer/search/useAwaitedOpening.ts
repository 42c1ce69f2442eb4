import { useEffect } from 'react';
import { useSearch } from '../state/search.ts';
import { openResult } from './selection.ts';
import { useResults } from './useResults.ts';

/** Who types fast and presses Enter means the first result of what was typed, not of what was there before. */
export function useAwaitedOpening() {
  const { results, current } = useResults();
  const opening = useSearch((state) => state.opening);
  const [first] = results;
  useEffect(() => {
    if (opening && current && first) openResult(first, opening);
  }, [opening, current, first]);
}
