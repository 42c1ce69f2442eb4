import type { Block } from '../../../electron/contract/index.ts';
import type { Side } from '../../state/panes.ts';
import { blockAt } from '../text/decorate.ts';
import { BLOCK } from './points.ts';
import { viewportOf } from './viewports.ts';

/** The paragraph that has the focus in a pane, by the number of its block. */
export function focusedBlock(side: Side): number | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !viewportOf(side)?.scroller.contains(focused)) return null;
  const block = focused.getAttribute(BLOCK);
  return block === null ? null : Number(block);
}

/** Puts the focus on the next or previous paragraph, or on the first one in view, and brings it there. */
export function goToBlock(side: Side, blocks: readonly Block[], by: 1 | -1) {
  const viewport = viewportOf(side);
  if (!viewport) return;
  const from = focusedBlock(side);
  const to = from === null ? blockAt(blocks, viewport.view().start) : from + by;
  const block = blocks[to];
  if (!block) return;
  viewport.blockElement(to)?.focus({ preventScroll: true, focusVisible: true });
  viewport.bring(block);
}
