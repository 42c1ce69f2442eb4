/** How much of a file is looked at. */
const SAMPLE = 4096;

/** Of the 16-bit units of a UTF-16 text at least this share are ASCII (blanks, line ends, digits), so half of them NUL. */
const ASCII_SHARE = 0.05;

/** Share of a sample that must be characters a text is made of. */
const TEXT_SHARE = 0.97;

/**
 * The byte order of a UTF-16 text without a byte order mark, or null for anything else: NULs stand in every other
 * place only, and what decoding gives are letters, digits, punctuation and blanks.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  if (!sample.includes(0)) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even, odd] = zeros as [number, number];
  const enough = Math.max(1, (sample.length / 2) * ASCII_SHARE);
  const order = odd >= enough && even === 0 ? 'utf-16le' : even >= enough && odd === 0 ? 'utf-16be' : null;
  if (order === null) return null;
  const text = new TextDecoder(order).decode(sample);
  const telling = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\r\n]/gu)?.length ?? 0;
  return telling >= [...text].length * TEXT_SHARE ? order : null;
}
