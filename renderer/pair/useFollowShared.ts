import type { SharedPassage } from '../../electron/contract/index.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import { useReading } from '../reader/state.ts';
import { otherSide, type Side } from '../state/panes.ts';
import { pauseLock } from './lock.ts';
import { useComparison } from './useComparison.ts';

/** Least distance of a passage from the upper edge of its pane, in CSS pixels. */
const CLEAR = 48;

/**
 * Shows a shared passage in both panes at the same height. The pane it was found in stays where it is; without one, both
 * go there.
 */
export function useFollowShared() {
  const { data: comparison } = useComparison();
  return (index: number, foundIn?: Side) => {
    const passage = comparison?.passages[index];
    if (!passage) return;
    useReading.setState({ shared: index });
    pauseLock();
    if (foundIn) {
      const height = Math.max(CLEAR, viewportOf(foundIn)?.heightOf(passage[foundIn][0]) ?? 0);
      show(otherSide(foundIn), passage, height);
    } else {
      show('left', passage);
      show('right', passage);
    }
  };
}

function show(side: Side, passage: SharedPassage, height?: number) {
  const viewport = viewportOf(side);
  if (!viewport) return;
  const [start, end] = passage[side];
  viewport.bring({ start, end }, height ?? viewport.readingLine);
}
