import { useEffect } from 'react';
import type { SharedRun } from '../../../electron/contract/index.ts';
import { otherSide, type Side } from '../../state/panes.ts';
import { useReading } from '../state.ts';
import { distance, presentTies, sharedTies, type Tie } from './ties.ts';
import { useViewports } from './viewports.ts';

const sides = ['left', 'right'] as const;

/** The pane a person moves; the other one follows. None while the program sends both to a passage. */
let leading: Side | null = null;

/** Lets the program move both panes, until a person moves one of them again. */
export function pauseLock() {
  leading = null;
}

/** Brings the other pane to what corresponds to this one, where the texts share anything. */
export function realign(side: Side, shared: readonly SharedRun[]) {
  if (shared.length === 0) return;
  pauseLock();
  follow(side, tiesOf(shared));
}

function follow(side: Side, ties: readonly Tie[]) {
  const { [side]: here, [otherSide(side)]: there } = useViewports.getState();
  if (here && there) there.scroller.scrollTop += distance(ties, side, here, there);
}

/** By what the two texts share, or as they stand beside each other if they share nothing. */
function tiesOf(shared: readonly SharedRun[]): readonly Tie[] {
  const { left, right } = useViewports.getState();
  if (!left || !right) return [];
  return shared.length > 0 ? sharedTies(shared) : presentTies(left, right);
}

/** While the panes are locked, moving one of them moves the other. */
export function useLockedScrolling(shared: readonly SharedRun[]) {
  const locked = useReading((room) => room.locked);
  const viewports = useViewports();
  useEffect(() => {
    if (!locked || !viewports.left || !viewports.right) return;
    const ties = tiesOf(shared);
    const stop = new AbortController();
    const listening = { passive: true, signal: stop.signal };
    for (const side of sides) {
      const { scroller } = viewports[side]!;
      const lead = () => (leading = side);
      for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart', 'focusin']) {
        scroller.addEventListener(kind, lead, listening);
      }
      scroller.addEventListener('scroll', () => leading === side && follow(side, ties), listening);
    }
    return () => stop.abort();
  }, [locked, shared, viewports]);
}
