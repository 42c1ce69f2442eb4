import type { CSSProperties } from 'react';
import { usePreferences, type Typography } from '../state/preferences.ts';

/** Steps of type to choose from. Sizes in CSS pixels, measures in characters a line, leading in line heights. */
export const sizes = [15, 16.5, 18, 20, 23] as const;
export const measures = [56, 66, 76] as const;
export const leadings = [1.42, 1.55, 1.7] as const;
export const faces = ['serif', 'sans'] as const satisfies readonly Typography['face'][];

/** Average width of a character of running text, in sizes of type. */
const CHARACTER = { serif: 0.445, sans: 0.43 } as const;

/** How texts are set, for the element that holds one. */
export function useTextStyle() {
  const numbered = usePreferences((state) => state.numbered);
  const { face, size, measure, leading, hyphenated, justified } = usePreferences((state) => state.typography);
  const style: CSSProperties = {
    fontSize: size,
    lineHeight: leading,
    '--column': `${measure * CHARACTER[face]}em`,
  };
  return {
    'data-face': face,
    'data-hyphenated': hyphenated || undefined,
    'data-justified': justified || undefined,
    'data-numbered': numbered || undefined,
    style,
  };
}

/** About how many characters go into a line as wide as this, in CSS pixels. */
export function charactersIn(width: number, { face, size }: Typography): number {
  return Math.max(1, width / (size * CHARACTER[face]));
}

/**
 * Whether this browser divides words by itself. Those on macOS and Android do; elsewhere the rules come with a browser's
 * updates, and the desktop's has none.
 */
export function canHyphenate(): boolean {
  const sample = document.createElement('p');
  sample.lang = 'en';
  sample.textContent = 'incomprehensibility';
  sample.style.cssText = 'position: absolute; width: 1em; overflow-wrap: normal; hyphens: auto';
  document.body.append(sample);
  const divided = sample.offsetHeight;
  sample.style.hyphens = 'manual';
  const whole = sample.offsetHeight;
  sample.remove();
  return divided > whole;
}
