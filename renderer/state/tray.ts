import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { isBoolean, isCount, isIn, isNullOr, takeUp } from './stored.ts';
import { remembered } from './remembered.ts';

interface Tray {
  /** The list that is open, and that passages are kept in; null for the first one there is. */
  readonly list: number | null;
  readonly expanded: boolean;
  /** Height of the open tray in CSS pixels. */
  readonly height: number;
}

const initial: Tray = { list: null, expanded: false, height: 280 };

/** The tray of kept passages at the foot of the page. Kept for each archive; see `keepFor`. */
export const useTray = create<Tray>()(
  persist(() => initial, {
    name: 'carrel.tray',
    version: 1,
    storage: remembered(),
    skipHydration: true,
    merge: takeUp<Tray>({ list: isNullOr(isCount), expanded: isBoolean, height: isIn(80, 4000) }),
  }),
);

export function toggleTray() {
  useTray.setState(({ expanded }) => ({ expanded: !expanded }));
}

export function chooseList(list: number | null) {
  useTray.setState({ list });
}
