import type { SharedRun } from '../../../electron/contract/index.ts';
import { otherSide, type Side } from '../../state/panes.ts';
import { chain } from './chain.ts';
import { counterpart, type Pair } from './follow.ts';
import type { Viewport } from './viewport.ts';

/** Two places, one in each text, that belong together. */
export type Tie = Readonly<Record<Side, number>>;

/** The beginnings and ends of the passages that two texts share in the same order. */
export function sharedTies(shared: readonly SharedRun[]): readonly Tie[] {
  return chain(shared).flatMap(({ left, right }) => [
    { left: left[0], right: right[0] },
    { left: left[1] - 1, right: right[1] - 1 },
  ]);
}

/** For texts that share nothing: what stands beside each other now. */
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
