import { api } from '../api.ts';
import { concordancesOf } from '../concordance/concordances.ts';
import type { Engine } from '../engine.ts';
import { countOverTime } from './count.ts';

/** Handlers of `timeline`. */
export function timelineApi({ index, closing }: Engine) {
  const concordances = concordancesOf(index);
  return {
    count: api.timeline.count.handler(async function* ({ input, signal }) {
      yield* countOverTime(concordances, input, signal ? AbortSignal.any([signal, closing]) : closing);
    }),
  };
}
