import type { SharedRun } from '../../electron/contract/index.ts';
import { otherSide, type Side } from '../state/panes.ts';
import { pauseLock } from './place/lock.ts';
import { viewportOf } from './place/viewports.ts';
import { useReading } from './state.ts';
import { useComparison } from './useArticle.ts';

/** Least distance of a passage from the upper edge of its pane, in CSS pixels. */
const CLEAR = 48;

/**
 * Shows a shared passage in both panes at the same height. The pane it was found in stays where it is; without one, both
 * go there.
 */
export function useFollowShared() {
  const { data: comparison } = useComparison();
  return (index: number, foundIn?: Side) => {
    const run = comparison?.shared[index];
    if (!run) return;
    useReading.setState({ shared: index });
    pauseLock();
    if (foundIn) {
      const height = Math.max(CLEAR, viewportOf(foundIn)?.heightOf(run[foundIn][0]) ?? 0);
      show(otherSide(foundIn), run, height);
    } else {
      show('left', run);
      show('right', run);
    }
  };
}

function show(side: Side, run: SharedRun, height?: number) {
  const viewport = viewportOf(side);
  if (!viewport) return;
  const [start, end] = run[side];
  viewport.bring({ start, end }, height ?? viewport.readingLine);
}
