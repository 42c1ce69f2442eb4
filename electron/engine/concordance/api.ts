import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { concordancesOf } from './concordances.ts';
import { linesAt } from './context.ts';
import { followConcordance } from './follow.ts';

/** Handlers of `concordance`. */
export function concordanceApi({ store, index, closing }: Engine) {
  const concordances = concordancesOf(index);
  return {
    follow: api.concordance.follow.handler(async function* ({ input, signal }) {
      const either = signal ? AbortSignal.any([signal, closing]) : closing;
      yield* followConcordance(await concordances.current(input), either);
    }),
    lines: api.concordance.lines.handler(async ({ input: { sort, offset, limit, ...hits } }) => {
      const concordance = await concordances.opened(hits);
      return {
        progress: concordance.progress,
        lines: linesAt(store.db, await concordance.lines(sort, offset, limit)),
      };
    }),
  };
}
