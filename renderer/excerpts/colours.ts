import type { ExcerptColour } from '../../electron/contract/index.ts';

/** The names of what passages are kept in, in the order of the keys 1 to 5. */
const names: Readonly<Record<ExcerptColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  grey: 'Grey',
};

export const excerptColours = Object.keys(names) as readonly ExcerptColour[];

export const colours = excerptColours.map((colour) => ({ colour, name: names[colour] }));
