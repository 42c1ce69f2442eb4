import { isUtf8 } from 'node:buffer';

/** How much of a file is looked at. */
const SAMPLE = 4096;

/** Of the 16-bit units of a UTF-16 text at least this share are ASCII: blanks, line ends, digits. */
const ASCII_SHARE = 0.05;

/** NULs stand in every other place, but for a character in many that ends in one: 一 is U+4E00. */
const NUL_LEAD = 4;

/** Share of a sample that must be characters a text is made of. */
const TEXT_SHARE = 0.97;

/** In a UTF-8 text with stray NULs the bytes in the NULs' places are letters; in UTF-16 they are numbers of scripts. */
const LETTER_SHARE = 0.6;

/** Chinese and Japanese characters, their punctuation included. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FC\uFF00-\uFF65]/u;

/** What tells Chinese and Japanese from chance: kana and punctuation. */
const KANA_OR_STOP = /[\u3001-\u3003\u300C-\u300F\u3040-\u30FF\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1F]/u;

const THAI = /[\p{Script=Thai} ]/u;

/** Shares of a text's characters that are of its script, and that tell it from chance. */
const UNSPACED_SHARE = { least: 0.9, telling: 0.03 };

/**
 * The byte order of a UTF-16 text without a byte order mark, or null for anything else: NULs stand in every other place,
 * and what decoding gives are letters, digits, punctuation and blanks; or, in scripts that write no blanks, one order makes
 * Chinese, Japanese or Thai of it and the other doesn't.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || bytes.length === 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  return orderByNuls(sample) ?? (isPlain(bytes, sample) ? null : orderByScript(sample));
}

/** UTF-8 without the control characters that half a character looks like: nearly every file, told at no cost. */
function isPlain(bytes: Uint8Array, sample: Uint8Array): boolean {
  if (!isUtf8(bytes)) return false;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) return false;
  }
  return true;
}

function orderByNuls(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!sample.includes(0)) return null;
  const even = sample.filter((_, at) => at % 2 === 0);
  const odd = sample.filter((_, at) => at % 2 === 1);
  const nuls = { even: count(even), odd: count(odd) };
  if (Math.min(nuls.even, nuls.odd) * NUL_LEAD > Math.max(nuls.even, nuls.odd)) return null;
  const [order, high] = nuls.odd > nuls.even ? (['utf-16le', odd] as const) : (['utf-16be', even] as const);
  const share = (test: (byte: number) => boolean) => high.filter(test).length / high.length;
  if (share((byte) => byte === 0) < ASCII_SHARE || share(isLetter) > LETTER_SHARE) return null;
  return shareOf(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\r\n]/u, read(sample, order)) >= TEXT_SHARE ? order : null;
}

const count = (bytes: Uint8Array) => bytes.filter((byte) => byte === 0).length;

function orderByScript(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const little = read(sample, 'utf-16le');
  const big = read(sample, 'utf-16be');
  if (isUnspaced(little, big)) return 'utf-16le';
  return isUnspaced(big, little) ? 'utf-16be' : null;
}

/** Whether this reading of the bytes makes sense and the one in the other order doesn't. */
function isUnspaced(text: string, swapped: string): boolean {
  if (shareOf(THAI, text) >= UNSPACED_SHARE.least) return shareOf(THAI, swapped) < UNSPACED_SHARE.telling;
  const telling = shareOf(KANA_OR_STOP, text);
  return (
    shareOf(EAST_ASIAN, text) >= UNSPACED_SHARE.least &&
    telling >= UNSPACED_SHARE.telling &&
    telling > shareOf(KANA_OR_STOP, swapped) * 2
  );
}

function read(sample: Uint8Array, order: 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(order).decode(sample);
}

function shareOf(wanted: RegExp, text: string): number {
  const characters = Array.from(text);
  return characters.filter((character) => wanted.test(character)).length / characters.length;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
