import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { collocatesOf } from './collocates.ts';
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
    collocates: api.concordance.collocates.handler(
      async ({ input: { sort, limit, little, ...hits }, signal }) => {
        const either = signal ? AbortSignal.any([signal, closing]) : closing;
        const { total, words } = await collocatesOf(
          await concordances.current(hits),
          { sort, limit, little },
          either,
        );
        return { total, words: [...words] };
      },
    ),
    lines: api.concordance.lines.handler(async ({ input: { sort, offset, limit, ...hits } }) => {
      const concordance = await concordances.opened(hits);
      return {
        progress: concordance.progress,
        lines: linesAt(store.db, await concordance.lines(sort, offset, limit)),
      };
    }),
  };
}
