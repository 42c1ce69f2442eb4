import { codePageOf, decodeCodePage } from './code-pages.ts';
import { repairUtf8 } from './damaged.ts';
import { detectEncoding } from './detect.ts';
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
  damagedUtf8: 0.7,
  none: 0.1,
};

/**
 * Detection is statistics and costs a few milliseconds for each thousand bytes: it gets a stretch from shortly before
 * the first byte beyond ASCII until enough of these have been seen.
 */
const SAMPLE = { before: 64, least: 512, most: 8192, beyondAscii: 40 };

/** Decodes a text in an encoding that a person chose. A byte order mark still says more than anybody. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const chosen = byteOrderMark(bytes) ?? encoding;
  return { text: decode(bytes, chosen), encoding: chosen, certainty: 1 };
}

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
  const text = repairUtf8(bytes);
  return text === null ? null : { text, encoding: 'utf-8', certainty: CERTAINTY.damagedUtf8 };
}

/** Which encoding a text is in that is neither UTF-8 nor says what it is. */
function detected(bytes: Uint8Array): Decoded {
  const { encoding, certainty } = detectEncoding(...sampleOf(bytes)) ?? {
    encoding: 'windows-1252',
    certainty: CERTAINTY.none,
  };
  return { text: decode(bytes, encoding), encoding, certainty };
}

/** A stretch to detect by, and whether it ends before the text does. */
function sampleOf(bytes: Uint8Array): [Uint8Array, boolean] {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  let end = first;
  for (let seen = 0; end < bytes.length && end - first < SAMPLE.most; end++) {
    if (bytes[end]! >= 0x80) seen++;
    if (seen >= SAMPLE.beyondAscii && end - first >= SAMPLE.least) break;
  }
  return [bytes.subarray(Math.max(0, first - SAMPLE.before), end), end < bytes.length];
}

/**
 * The label of an encoding by any of its names; null for one that isn't decoded. Every Latin-1 is windows-1252, as on the
 * web.
 */
export function labelOf(name: string): string | null {
  const codePage = codePageOf(name);
  if (codePage !== null) return codePage;
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return decodeCodePage(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decodeCodePage(bytes, encoding) ?? new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
