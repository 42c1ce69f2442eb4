import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Place } from '../state/panes.ts';
import { remembered } from '../state/remembered.ts';
import { isCount, isListOf, isShape } from '../state/stored.ts';
import { pairName, textName } from './pairName.ts';
import type { Tie } from './ties.ts';

/** Pairs of texts whose pins are remembered: those that were pinned last. */
const MOST_PAIRS = 200;

type Pinned = Readonly<Record<string, readonly Tie[]>>;

const isPins = isListOf(isShape<Tie>({ left: isCount, right: isCount }));

/** Where a person said that two texts correspond. Kept for each archive; see `keepFor`. */
export const usePins = create<{ readonly pinned: Pinned }>()(
  persist((): { readonly pinned: Pinned } => ({ pinned: {} }), {
    name: 'carrel.pins',
    version: 1,
    storage: remembered(),
    skipHydration: true,
    merge: (stored, initial) => {
      const pinned =
        typeof stored === 'object' && stored !== null && 'pinned' in stored ? stored.pinned : null;
      if (typeof pinned !== 'object' || pinned === null) return initial;
      return { pinned: Object.fromEntries(Object.entries(pinned).filter(([, pins]) => isPins(pins))) };
    },
  }),
);

/** Pins are kept as if the text that is named first lay on the left. */
function nameOf(left: Place, right: Place): { readonly name: string; readonly swapped: boolean } {
  const name = pairName(left, right);
  return { name, swapped: !name.startsWith(`${textName(left)}:`) };
}

const none: readonly Tie[] = [];

/** The pins of two open texts, from the beginning of the left one on. */
export function pinsOf(pinned: Pinned, left: Place, right: Place): readonly Tie[] {
  const { name, swapped } = nameOf(left, right);
  const pins = pinned[name] ?? none;
  return swapped ? pins.map(mirrored).sort((a, b) => a.left - b.left) : pins;
}

function mirrored({ left, right }: Tie): Tie {
  return { left: right, right: left };
}

/**
 * Pins a place on the left to one on the right, or takes the pin away if there is exactly this one. A pin that
 * contradicts the new one, or is of the same paragraph, goes: what was said last holds.
 */
export function togglePin(left: Place, right: Place, pin: Tie): 'set' | 'removed' {
  const before = pinsOf(usePins.getState().pinned, left, right);
  const isThere = before.some((one) => one.left === pin.left && one.right === pin.right);
  const agreeing = before.filter(
    (one) => Math.sign(one.left - pin.left) * Math.sign(one.right - pin.right) > 0,
  );
  const pins = isThere
    ? before.filter((one) => one.left !== pin.left)
    : [...agreeing, pin].sort((a, b) => a.left - b.left);
  putPins(left, right, pins);
  return isThere ? 'removed' : 'set';
}

export function putPins(left: Place, right: Place, pins: readonly Tie[]) {
  const { name, swapped } = nameOf(left, right);
  const kept = swapped ? pins.map(mirrored).sort((a, b) => a.left - b.left) : pins;
  usePins.setState(({ pinned }) => {
    const others = Object.entries(pinned).filter(([other]) => other !== name);
    const own = kept.length === 0 ? [] : [[name, kept] as const];
    return { pinned: Object.fromEntries([...others.slice(1 - MOST_PAIRS), ...own]) };
  });
}
