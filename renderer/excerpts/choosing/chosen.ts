import { create } from 'zustand';
import { noTicks, ticking, tickingTo, type Ticks } from '../../state/ticking.ts';

/** The passages selected in the open list; what is not shown any more doesn't count. */
export const useChosen = create<Ticks>()(() => noTicks);

/** Selects a passage, or lets it go. */
export function choose(passage: number) {
  useChosen.setState((ticks) => ticking(ticks, passage));
}

/** Selects one passage and no other. */
export function chooseOnly(passage: number) {
  useChosen.setState(ticking(noTicks, passage));
}

/** Selects from where the range began, or from `start`, to a passage. */
export function chooseTo(listed: readonly number[], passage: number, start?: number) {
  useChosen.setState((ticks) => tickingTo(ticks, listed, passage, start));
}

export function chooseAll(passages: readonly number[]) {
  useChosen.setState({ ticked: new Set(passages), range: null });
}

export function clearChosen() {
  useChosen.setState(noTicks);
}
