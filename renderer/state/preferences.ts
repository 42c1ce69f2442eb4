import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { isBoolean, isIn, isOneOf, isShape, takeUp } from './stored.ts';
import { remembered } from './remembered.ts';

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How texts are set in the reader. */
export interface Typography {
  readonly face: 'serif' | 'sans';
  /** Size in CSS pixels. */
  readonly size: number;
  /** Width of the column in characters. */
  readonly measure: number;
  /** Distance of lines, in sizes of type. */
  readonly leading: number;
  readonly hyphenated: boolean;
  readonly justified: boolean;
}

interface Preferences {
  readonly theme: Theme;
  readonly typography: Typography;
  /** Paragraphs bear the numbers that citations name. */
  readonly numbered: boolean;
  /** The results are out of the way, for reading. */
  readonly listHidden: boolean;
}

const initial: Preferences = {
  theme: 'system',
  typography: { face: 'serif', size: 18, measure: 66, leading: 1.55, hyphenated: true, justified: false },
  numbered: false,
  listHidden: false,
};

/** A person's habits, the same for every archive on this computer. */
export const usePreferences = create<Preferences>()(
  persist(() => initial, {
    name: 'carrel.preferences',
    version: 1,
    storage: remembered(),
    merge: takeUp<Preferences>({
      theme: isOneOf(themes),
      typography: isShape<Typography>({
        face: isOneOf(['serif', 'sans']),
        size: isIn(8, 72),
        measure: isIn(20, 200),
        leading: isIn(1, 3),
        hyphenated: isBoolean,
        justified: isBoolean,
      }),
      numbered: isBoolean,
      listHidden: isBoolean,
    }),
  }),
);

export function setTheme(theme: Theme) {
  usePreferences.setState({ theme });
}

export function nextTheme() {
  usePreferences.setState(({ theme }) => ({ theme: themes[(themes.indexOf(theme) + 1) % themes.length]! }));
}

export function toggleNumbers() {
  usePreferences.setState(({ numbered }) => ({ numbered: !numbered }));
}

export function toggleList() {
  usePreferences.setState(({ listHidden }) => ({ listHidden: !listHidden }));
}

export function showList() {
  usePreferences.setState({ listHidden: false });
}

export function setTypography(change: Partial<Typography>) {
  usePreferences.setState(({ typography }) => ({ typography: { ...typography, ...change } }));
}
