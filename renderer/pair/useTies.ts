import { useMemo } from 'react';
import type { SharedPassage } from '../../electron/contract/index.ts';
import { usePanes } from '../state/panes.ts';
import { pinsOf, usePins } from './pins.ts';
import { sharedTies, withPins, type Tie } from './ties.ts';

const none: readonly Tie[] = [];

/** What a person pinned in the two open texts. */
export function usePinsHere(): readonly Tie[] {
  const left = usePanes((state) => state.left?.place);
  const right = usePanes((state) => state.right?.place);
  const pinned = usePins((state) => state.pinned);
  return useMemo(() => (left && right ? pinsOf(pinned, left, right) : none), [pinned, left, right]);
}

/** Where the two open texts correspond, by what they share and what is pinned. */
export function useTies(passages: readonly SharedPassage[]): readonly Tie[] {
  const pins = usePinsHere();
  return useMemo(() => withPins(sharedTies(passages), pins), [passages, pins]);
}
