import { announce } from '../design/Announcer.tsx';
import { focusedBlock } from '../reader/place/goToBlock.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import { blockAt } from '../reader/text/decorate.ts';
import { usePanes, type Side } from '../state/panes.ts';
import { pinsOf, togglePin, usePins } from './pins.ts';

/** Pins the paragraphs one is at on both sides to each other, or takes their pin away. */
export function pinHere() {
  const { left, right } = usePanes.getState();
  const [here, there] = [paragraphAt('left'), paragraphAt('right')];
  if (!left || !right || here === null || there === null) return;
  const done = togglePin(left.place, right.place, { left: here, right: there });
  announce(done === 'set' ? 'These two paragraphs are pinned to each other' : 'Pin removed');
}

/** Takes a pin away, by its number in the order of the left text. */
export function removePin(index: number) {
  const { left, right } = usePanes.getState();
  if (!left || !right) return;
  const pin = pinsOf(usePins.getState().pinned, left.place, right.place)[index];
  if (!pin) return;
  togglePin(left.place, right.place, pin);
  announce('Pin removed');
}

/** Where the paragraph begins that has the focus, or that stands at the reading line. */
function paragraphAt(side: Side): number | null {
  const viewport = viewportOf(side);
  if (!viewport) return null;
  const { blocks } = viewport.article;
  const index = focusedBlock(side) ?? blockAt(blocks, Math.max(viewport.place(), viewport.view().start));
  return blocks[index]?.start ?? null;
}
