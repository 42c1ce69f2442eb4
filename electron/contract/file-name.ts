/** Device names that Windows takes for a device, whatever follows a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Longest name in UTF-16 code units: file systems stop at 255 bytes, and a draft beside the file has a longer name. */
const NAME_LIMIT = 70;

/** A title made fit to be a file's name on every system, without an ending. */
export function fileName(title: string): string {
  const name = title
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, NAME_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  return name === '' || RESERVED.test(name) ? 'Carrel' : name;
}
