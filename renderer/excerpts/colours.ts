import { excerptColours, type ExcerptColour } from '../../electron/contract/index.ts';

/** The names of what passages are kept in, in the order of the keys 1 to 5. */
export const colours: readonly { readonly colour: ExcerptColour; readonly name: string }[] =
  excerptColours.map((colour) => ({ colour, name: colour[0]!.toUpperCase() + colour.slice(1) }));
