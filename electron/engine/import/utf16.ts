/** How much of a file is looked at. */
const SAMPLE = 4096;

/** Of the 16-bit units of a UTF-16 text at least this share are ASCII: blanks, line ends, digits. */
const ASCII_SHARE = 0.05;

/** Share of a sample that must be characters a text is made of. */
const TEXT_SHARE = 0.97;

/** In a UTF-8 text with stray NULs the bytes in the NULs' places are letters; in UTF-16 they are numbers of scripts. */
const LETTER_SHARE = 0.6;

/**
 * The byte order of a UTF-16 text without a byte order mark, or null for anything else: NULs stand in every other
 * place only, and what decoding gives are letters, digits, punctuation and blanks.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 === 1 || !sample.includes(0)) return null;
  const even = sample.filter((_, at) => at % 2 === 0);
  const odd = sample.filter((_, at) => at % 2 === 1);
  if (even.includes(0) === odd.includes(0)) return null;
  const [order, high] = odd.includes(0) ? (['utf-16le', odd] as const) : (['utf-16be', even] as const);
  const share = (test: (byte: number) => boolean) => high.filter(test).length / high.length;
  if (share((byte) => byte === 0) < ASCII_SHARE || share(isLetter) > LETTER_SHARE) return null;
  const text = new TextDecoder(order).decode(sample);
  const telling = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\r\n]/gu)?.length ?? 0;
  return telling >= Array.from(text).length * TEXT_SHARE ? order : null;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
