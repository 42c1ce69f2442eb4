import { announce } from '../design/Announcer.tsx';
import { listToKeepIn, useExcerptActions } from '../excerpts/useExcerptActions.ts';
import { useHost } from '../host/context.tsx';
import { currentSearch, meant } from '../log/recording.ts';
import { useReading } from '../reader/state.ts';
import { useComparison } from './useComparison.ts';

/** Keeps the shared passage one has gone to, from both articles, as a pair. */
export function useKeepBoth(): () => Promise<void> {
  const { carrel } = useHost();
  const { change } = useExcerptActions();
  const { data } = useComparison();
  return async () => {
    const passage = data?.passages[useReading.getState().shared ?? -1];
    if (!data || !passage) {
      announce('Go to a shared passage first');
      return;
    }
    const [left, right] = (['left', 'right'] as const).map((side) => {
      const [start, end] = passage[side];
      return { article: data[side].id, revision: data[side].revision, start, end };
    });
    const search = currentSearch();
    const kept = await change('keep the passage', async () =>
      carrel.excerpts.addPair({ list: await listToKeepIn(carrel), left: left!, right: right! }),
    );
    if (!kept) return;
    announce('Kept from both articles');
    meant({ kept: kept.result.map(({ id }) => id) }, search);
  };
}
