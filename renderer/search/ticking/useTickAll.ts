import { useState } from 'react';
import { sentenceOf } from '../../design/failure.ts';
import { notifyFailure } from '../../design/Toasts.tsx';
import { useHost } from '../../host/context.tsx';
import { useSearch, wholeQuery } from '../../state/search.ts';
import { tickAll } from './ticks.ts';

/** Ticks every article of the search, however far the list was scrolled to. */
export function useTickAll() {
  const { carrel } = useHost();
  const [busy, setBusy] = useState(false);

  async function all() {
    const { asked } = useSearch.getState();
    setBusy(true);
    try {
      const found = await carrel.articles.matching({ query: wholeQuery(asked) });
      // Another search may have been made meanwhile.
      if (useSearch.getState().asked.query === asked.query) tickAll(found);
    } catch (failure) {
      notifyFailure('They could not be ticked', sentenceOf(failure));
    } finally {
      setBusy(false);
    }
  }
  return { busy, all };
}
