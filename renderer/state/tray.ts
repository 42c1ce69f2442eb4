import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ExcerptColour } from '../../electron/contract/index.ts';
import { excerptColours } from '../excerpts/colours.ts';
import { isBoolean, isCount, isIn, isListOf, isNullOr, isOneOf, takeUp } from './stored.ts';
import { remembered } from './remembered.ts';

interface Tray {
  /** The list that is open, and that passages are kept in; null for the first one there is. */
  readonly list: number | null;
  readonly expanded: boolean;
  /** What passages are kept in. */
  readonly colour: ExcerptColour;
  /** Headings whose passages are folded away. */
  readonly collapsed: readonly number[];
  /** Height of the open tray in CSS pixels. */
  readonly height: number;
}

const initial: Tray = { list: null, expanded: false, colour: 'yellow', collapsed: [], height: 280 };

/** The tray of kept passages at the foot of the page. Kept for each archive; see `keepFor`. */
export const useTray = create<Tray>()(
  persist(() => initial, {
    name: 'carrel.tray',
    version: 1,
    storage: remembered(),
    skipHydration: true,
    merge: takeUp<Tray>({
      list: isNullOr(isCount),
      expanded: isBoolean,
      colour: isOneOf(excerptColours),
      collapsed: isListOf(isCount),
      height: isIn(80, 4000),
    }),
  }),
);

export function toggleTray() {
  useTray.setState(({ expanded }) => ({ expanded: !expanded }));
}

export function chooseList(list: number | null) {
  useTray.setState({ list });
}

/** Folds away what stands under a heading, or shows it again. */
export function toggleSection(section: number) {
  useTray.setState(({ collapsed }) => ({
    collapsed: collapsed.includes(section)
      ? collapsed.filter((other) => other !== section)
      : [...collapsed, section],
  }));
}
