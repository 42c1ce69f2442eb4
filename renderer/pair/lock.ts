import { useEffect } from 'react';
import { useViewports } from '../reader/place/viewports.ts';
import { otherSide, type Side } from '../state/panes.ts';
import { usePair } from './state.ts';
import { distance, type Tie } from './ties.ts';

const sides = ['left', 'right'] as const;

/** The pane a person moves; the other one follows. None while the program sends both to a passage. */
let leading: Side | null = null;

/** Lets the program move both panes, until a person moves one of them again. */
export function pauseLock() {
  leading = null;
}

/** Brings the other pane to what corresponds to this one; nothing moves where nothing corresponds. */
export function realign(side: Side, ties: readonly Tie[]) {
  if (ties.length === 0) return;
  pauseLock();
  follow(side, ties);
}

function follow(side: Side, ties: readonly Tie[]) {
  const { [side]: here, [otherSide(side)]: there } = useViewports.getState();
  if (here && there) there.scroller.scrollTop += distance(ties, side, here, there);
}

/**
 * While the panes are tied together, moving one of them moves the other: to what corresponds, or as far as this one, where
 * that is wanted or nothing corresponds.
 */
export function useTiedScrolling(ties: readonly Tie[]) {
  const scrolling = usePair((pair) => pair.scrolling);
  const viewports = useViewports();
  useEffect(() => {
    const { left, right } = viewports;
    if (scrolling === 'free' || !left || !right) return;
    const panes = { left, right };
    const follows = scrolling === 'follow' && ties.length > 0;
    const tops = { left: left.scroller.scrollTop, right: right.scroller.scrollTop };
    const stop = new AbortController();
    const listening = { passive: true, signal: stop.signal };
    for (const side of sides) {
      const { scroller } = panes[side];
      const lead = () => (leading = side);
      for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart', 'focusin']) {
        scroller.addEventListener(kind, lead, listening);
      }
      const onScroll = () => {
        const moved = scroller.scrollTop - tops[side];
        tops[side] = scroller.scrollTop;
        if (leading !== side) return;
        if (follows) follow(side, ties);
        else panes[otherSide(side)].scroller.scrollTop += moved;
      };
      scroller.addEventListener('scroll', onScroll, listening);
    }
    return () => stop.abort();
  }, [scrolling, ties, viewports]);
}
