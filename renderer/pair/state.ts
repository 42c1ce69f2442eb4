import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { usePanes } from '../state/panes.ts';
import { remembered } from '../state/remembered.ts';
import { isBoolean, isOneOf, takeUp } from '../state/stored.ts';
import { pairName } from './pairName.ts';

export const scrollings = ['free', 'locked', 'follow'] as const;

/**
 * How the panes move: each by itself; both by the same distance; or the other one to what corresponds to what is read
 * in this one.
 */
export type Scrolling = (typeof scrollings)[number];

interface PairState {
  readonly scrolling: Scrolling;
  /** What comes back when the panes are tied together again. */
  readonly tied: Exclude<Scrolling, 'free'>;
  /** Names, dates and figures that both texts have are marked. */
  readonly common: boolean;
  /** The pair of texts of which is shown what changed; see `pairName`. Null while texts are shown as they are. */
  readonly changing: string | null;
  readonly layout: 'side' | 'inline';
}

/** How two texts are read beside each other; the same for all pairs. */
export const usePair = create<PairState>()(
  persist(
    (): PairState => ({
      scrolling: 'free',
      tied: 'follow',
      common: false,
      changing: null,
      layout: 'side',
    }),
    {
      name: 'carrel.pair',
      version: 1,
      storage: remembered(),
      partialize: ({ tied, common, layout }) => ({ tied, common, layout }),
      merge: takeUp<PairState>({
        tied: isOneOf(['locked', 'follow']),
        common: isBoolean,
        layout: isOneOf(['side', 'inline']),
      }),
    },
  ),
);

export function setScrolling(scrolling: Scrolling) {
  usePair.setState(scrolling === 'free' ? { scrolling } : { scrolling, tied: scrolling });
}

/** Shows what changed between the open texts, or the texts themselves again. */
export function showChanges(shown: boolean) {
  const { left, right } = usePanes.getState();
  usePair.setState({ changing: shown && left && right ? pairName(left.place, right.place) : null });
}

/** Whether it is shown what changed between the open texts; two other ones are shown as they are. */
export function useChanging(): boolean {
  const changing = usePair((pair) => pair.changing);
  return usePanes(
    ({ left, right }) => left !== null && right !== null && pairName(left.place, right.place) === changing,
  );
}
