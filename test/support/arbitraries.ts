import * as fc from 'fast-check';

/** Any character of Unicode but half a surrogate pair. fast-check's own unit `binary` takes seconds to be made. */
const character = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

/** Text of any characters whatever. */
export const anyText = fc.string({ unit: character });
