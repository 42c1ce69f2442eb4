/** As many whole characters beyond ASCII as this, and no fewer than what is broken, make a text UTF-8: chance makes hardly any. */
const LEAST_WHOLE = 2;

/**
 * A text that is UTF-8 but for some bytes, or null for what is no UTF-8 at all. Single bytes between ASCII characters, as a
 * pasted line of an older file leaves them, are read as windows-1252; other broken bytes become U+FFFD.
 */
export function repairUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const western = new TextDecoder('windows-1252');
  let whole = 0;
  let broken = 0;
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    if (length > 0) {
      if (length > 1) whole++;
      at += length;
      continue;
    }
    broken++;
    const next = at + (isCutShort(bytes, at) ? 2 : 1);
    const isAlone = at > 0 && isAscii(bytes[at - 1]) && isAscii(bytes[at + 1]);
    parts.push(
      decoder.decode(bytes.subarray(from, at)),
      isAlone ? western.decode(bytes.subarray(at, next)) : '\uFFFD',
    );
    at = next;
    from = at;
  }
  if (whole < LEAST_WHOLE || whole < broken) return null;
  return parts.join('') + decoder.decode(bytes.subarray(from));
}

function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x80;
}

/** Whether the first two bytes of a character of three stand at a place without the third: one break, not two. */
function isCutShort(bytes: Uint8Array, at: number): boolean {
  return bytes[at]! >> 4 === 0b1110 && bytes[at + 1]! >> 6 === 0b10;
}

/** Bytes of the UTF-8 character at a place, by table 3-7 of the Unicode Standard; 0 where none begins or it is broken. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next++) if ((bytes[next] ?? 0) >> 6 !== 0b10) return 0;
  return length;
}
