import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How texts are set in the reader. */
export interface Typography {
  readonly face: 'serif' | 'sans';
  /** Size in CSS pixels. */
  readonly size: number;
  /** Width of the column in characters. */
  readonly measure: number;
}

export const SIZES = { least: 15, most: 26 };
export const MEASURES = { least: 48, most: 88 };

interface Preferences {
  readonly theme: Theme;
  readonly typography: Typography;
  /** The results are out of the way, for reading. */
  readonly listHidden: boolean;
}

const initial: Preferences = {
  theme: 'system',
  typography: { face: 'serif', size: 18, measure: 66 },
  listHidden: false,
};

/** A person's habits, the same for every archive on this computer. */
export const usePreferences = create<Preferences>()(
  persist(() => initial, { name: 'carrel.preferences', version: 1 }),
);

export function setTheme(theme: Theme) {
  usePreferences.setState({ theme });
}

export function nextTheme() {
  usePreferences.setState(({ theme }) => ({ theme: themes[(themes.indexOf(theme) + 1) % themes.length]! }));
}

export function toggleList() {
  usePreferences.setState(({ listHidden }) => ({ listHidden: !listHidden }));
}

/** Sizes and measures beyond what can be read are brought back into their range. */
export function setTypography(change: Partial<Typography>) {
  usePreferences.setState(({ typography }) => {
    const { face, size, measure } = { ...typography, ...change };
    return { typography: { face, size: within(size, SIZES), measure: within(measure, MEASURES) } };
  });
}

function within(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(most, Math.max(least, value));
}
