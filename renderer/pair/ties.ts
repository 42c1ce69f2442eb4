import type { SharedPassage } from '../../electron/contract/index.ts';
import type { Viewport } from '../reader/place/viewport.ts';
import { otherSide, type Side } from '../state/panes.ts';
import { counterpart, type Pair } from './follow.ts';

/** Two places, one in each text, that belong together. */
export type Tie = Readonly<Record<Side, number>>;

/** The beginnings and ends of the passages that two texts share in the same order. */
export function sharedTies(passages: readonly SharedPassage[]): readonly Tie[] {
  return passages
    .filter(({ inOrder }) => inOrder)
    .flatMap(({ left, right }) => [
      { left: left[0], right: right[0] },
      { left: left[1] - 1, right: right[1] - 1 },
    ]);
}

/** Pins, and what they leave of the other ties: whatever lies on one side of a pin here lies on the same side of it there. */
export function withPins(ties: readonly Tie[], pins: readonly Tie[]): readonly Tie[] {
  const agrees = (tie: Tie) =>
    pins.every((pin) => Math.sign(tie.left - pin.left) === Math.sign(tie.right - pin.right));
  return [...ties.filter(agrees), ...pins].sort((a, b) => a.left - b.left || a.right - b.right);
}

/** What stands beside each other now. */
export function presentTies(left: Viewport, right: Viewport): readonly Tie[] {
  return [{ left: left.place(), right: right.place() }];
}

/**
 * How far the other pane has to be scrolled for its counterpart of what is at this pane's reading line to stand there.
 * The tops and bottoms of both panes belong together too, so that no pane runs ahead where the other one begins or ends.
 */
export function distance(ties: readonly Tie[], side: Side, here: Viewport, there: Viewport): number {
  const place = here.place();
  const next = ties.findIndex((tie) => tie[side] > place);
  const around = next === -1 ? ties.slice(-1) : ties.slice(Math.max(0, next - 1), next + 1);
  const [top, bottom]: readonly Pair[] = [
    [here.heightAt('top'), there.heightAt('top')],
    [here.heightAt('bottom'), there.heightAt('bottom')],
  ];
  const inner = around
    .map((tie): Pair => [here.heightOf(tie[side]), there.heightOf(tie[otherSide(side)])])
    .filter((pair) => lies(top!, pair) && lies(pair, bottom!));
  return counterpart([top!, ...inner, bottom!], here.readingLine) - there.readingLine;
}

function lies(above: Pair, below: Pair): boolean {
  return above[0] < below[0] && above[1] < below[1];
}
