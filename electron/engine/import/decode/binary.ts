import { utf16Order } from './utf16.ts';

/** How much of a file is looked at. */
const SAMPLE = 8192;

/** Text has control characters by accident; in compressed or machine data they are about one byte in nine. */
const CONTROL_SHARE = 0.05;

/** Openings of files that are often renamed by mistake, as characters of Latin-1. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['{\\rtf', 'a rich text document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['SQLite format 3\0', 'a database'],
];

/** What a file holds that isn't text, as words for a person; null for text in whatever encoding. */
export function describeBinary(bytes: Uint8Array): string | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => opening.startsWith(signature));
  if (known !== undefined) return known[1];
  if (/^(?:\xff\xfe|\xfe\xff)/.test(opening) || utf16Order(bytes) !== null) return null;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) if (isControl(sample[at]!)) controls++;
  return controls > sample.length * CONTROL_SHARE ? 'binary data' : null;
}

/** Neither a blank, a line or page end, nor ESC, which opens the shifts of ISO-2022. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;
}
