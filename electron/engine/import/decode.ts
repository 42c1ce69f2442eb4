import { analyse } from 'chardet';
import { utf16Order } from './utf16.ts';

/** Characters made of bytes, and how the encoding was told. */
export interface Decoded {
  readonly text: string;
  /** WHATWG label, lower case. */
  readonly encoding: string;
  /** How sure it is, 0–1. 1 for a byte order mark or valid UTF-8. */
  readonly certainty: number;
}

const CERTAINTY = {
  utf16: 0.95,
  declared: 0.9,
  typography: 0.8,
  damagedUtf8: 0.7,
  detectedAtMost: 0.9,
  none: 0.1,
};

/**
 * Detection is statistics and costs about a millisecond for each thousand bytes: it gets a stretch from shortly before
 * the first byte beyond ASCII until enough of these have been seen.
 */
const SAMPLE = { before: 64, least: 512, most: 8192, beyondAscii: 40 };

/** Of the characters beyond ASCII, at most one in so many may be broken: a damaged file, but the right encoding. */
const DAMAGE = 20;

/**
 * Decodes a text of unknown encoding. In order: a byte order mark, the pattern of UTF-16, valid UTF-8, the charset the
 * document declares, UTF-8 with a few broken bytes, statistical detection. Never fails: bytes that mean nothing in the
 * encoding chosen become U+FFFD.
 * @param declared a charset the document names, by any of its WHATWG labels
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: decode(bytes, marked), encoding: marked, certainty: 1 };

  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return { text: decode(bytes, utf16), encoding: utf16, certainty: CERTAINTY.utf16 };

  const escaped = usesIso2022Jp(bytes) ? 'iso-2022-jp' : declared;
  const utf8 = escaped === 'iso-2022-jp' ? null : decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', certainty: 1 };

  if (escaped !== undefined) {
    const encoding = labelOf(escaped);
    const text = encoding === null ? null : decodeStrictly(bytes, encoding);
    if (encoding !== null && text !== null) return { text, encoding, certainty: CERTAINTY.declared };
  }
  return damagedUtf8(bytes) ?? detected(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** ISO-2022-JP is pure ASCII to a UTF-8 decoder: only its escape sequences (ESC $ B, ESC $ @) give it away. */
function usesIso2022Jp(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = decode(bytes, 'utf-8');
  return isMostlyWhole(text) ? { text, encoding: 'utf-8', certainty: CERTAINTY.damagedUtf8 } : null;
}

function isMostlyWhole(text: string): boolean {
  let broken = 0;
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) beyondAscii++;
    if (code === 0xfffd) broken++;
  }
  return broken * DAMAGE <= beyondAscii;
}

function detected(bytes: Uint8Array): Decoded {
  const sample = sampleOf(bytes);
  if (isWesternTypography(sample)) {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', certainty: CERTAINTY.typography };
  }
  for (const match of analyse(sample)) {
    const encoding = labelOf(isPolishOnWindows(match.name, sample) ? 'windows-1250' : match.name);
    // utf-8 was refused above; utf-16 without its pattern would make Chinese of anything.
    if (encoding === null || encoding.startsWith('utf-')) continue;
    const text = decode(bytes, encoding);
    // The statistics don't mind bytes that an encoding has no character for: short Russian would pass as Hebrew.
    if (!isMostlyWhole(text)) continue;
    return { text, encoding, certainty: Math.min(match.confidence / 100, CERTAINTY.detectedAtMost) };
  }
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', certainty: CERTAINTY.none };
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  let end = first;
  for (let seen = 0; end < bytes.length && end - first < SAMPLE.most; end++) {
    if (bytes[end]! >= 0x80) seen++;
    if (seen >= SAMPLE.beyondAscii && end - first >= SAMPLE.least) break;
  }
  return bytes.subarray(Math.max(0, first - SAMPLE.before), end);
}

/** The quotes, dashes, ellipsis, bullet, currency and spaces of windows-1252: bytes without a letter's statistics. */
const WESTERN = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa9, 0xab, 0xbb,
]);

/** Whether everything beyond ASCII is typography of windows-1252, quotes, dashes or `£5` among it: English, mostly. */
function isWesternTypography(sample: Uint8Array): boolean {
  let telling = false;
  for (const [at, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    if (!WESTERN.has(byte)) return false;
    const next = sample[at + 1] ?? 0;
    telling ||= (byte >= 0x91 && byte <= 0x97) || (byte === 0xa3 && next >= 0x30 && next <= 0x39);
  }
  return telling;
}

/**
 * Polish with no ś or ź in it has no byte in windows-1250 that ISO 8859-2 lacks, so detection takes it for the latter;
 * but its ą is 0xb9 in the one and 0xb1 in the other, where 0xb9 is š, which Polish (ł, ż) does not know.
 */
function isPolishOnWindows(detected: string, sample: Uint8Array): boolean {
  const isPolish = sample.includes(0xb3) || sample.includes(0xbf);
  return detected === 'ISO-8859-2' && isPolish && sample.includes(0xb9) && !sample.includes(0xb1);
}

/** The canonical label of an encoding TextDecoder knows. Every Latin-1 is windows-1252 to it, as on the web. */
function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
