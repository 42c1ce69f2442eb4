import { decodeAs } from '../../../../electron/engine/import/decode/decode.ts';

/** Encodes a text by turning the decoder of its encoding round: there is no encoder but UTF-8 in the platform. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8' || encoding === 'latin1') return Buffer.from(text, encoding);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = bytesIn(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const encoded = bytes.get(character);
      if (encoded === undefined) throw new Error(`${encoding} has no ${character}`);
      return encoded;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function bytesIn(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = { decode: (one: Uint8Array) => decodeAs(one, encoding).text };
  const table = new Map<string, readonly number[]>();
  const enter = (...bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // not a character of this encoding
    }
  };
  for (let byte = 0; byte < 0x100; byte++) enter(byte);
  if (!/^(?:windows|iso|koi)/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) enter(lead, trail);
  }
  tables.set(encoding, table);
  return table;
}
