import type { SharedRun } from '../../../electron/contract/index.ts';
import type { Side } from '../../state/panes.ts';
import { chain } from './chain.ts';
import { counterpart, type Pair } from './follow.ts';
import type { Viewport } from './viewport.ts';

/** Two places, one in each text, that belong together. */
export type Tie = Readonly<Record<Side, number>>;

/** The ties of two texts by what they share, from the beginning of both to the end of both. */
export function sharedTies(shared: readonly SharedRun[], left: Viewport, right: Viewport): readonly Tie[] {
  const passages = chain(shared).flatMap((run) => [
    { left: run.left[0], right: run.right[0] },
    { left: run.left[1] - 1, right: run.right[1] - 1 },
  ]);
  return between(passages, left, right);
}

/** Ties of two texts that share nothing: what stands beside each other now. */
export function presentTies(left: Viewport, right: Viewport): readonly Tie[] {
  return between([{ left: left.place(), right: right.place() }], left, right);
}

function between(ties: readonly Tie[], left: Viewport, right: Viewport): readonly Tie[] {
  return [{ left: 0, right: 0 }, ...ties, { left: left.end, right: right.end }];
}

/** How far the other pane has to be scrolled for its counterpart of what is at this pane's reading line to stand there. */
export function distance(ties: readonly Tie[], side: Side, here: Viewport, there: Viewport): number {
  const other = side === 'left' ? 'right' : 'left';
  const place = here.place();
  const next = ties.findIndex((tie) => tie[side] > place);
  const around = next === -1 ? ties.slice(-1) : ties.slice(Math.max(0, next - 1), next + 1);
  const pairs = around.map((tie): Pair => [here.heightOf(tie[side]), there.heightOf(tie[other])]);
  return counterpart(pairs, here.readingLine) - there.readingLine;
}
