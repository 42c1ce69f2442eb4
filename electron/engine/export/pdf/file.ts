import { inflateSync } from 'node:zlib';

/** The end of a PDF with a classic cross-reference table, as Chromium writes it. */
const END = /trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s;

/** More than the trailer of any document takes, in bytes. */
const TAIL = 4096;

const SIZE = /\/Size\s+(\d+)/;

/** One entry of a cross-reference table, in bytes; its first ten digits are where the object begins. */
const ENTRY = 20;

/** As much of a PDF's structure (ISO 32000-1, 7.5) as it takes to read some of its objects and replace them. */
export interface PdfFile {
  /** The entries of the trailer. */
  readonly trailer: string;
  /** The first number that no object has yet. */
  readonly free: number;
  /** What stands between `obj` and `endobj`. */
  object(number: number): string;
  /** What is drawn on a page (7.8.2), one byte a character, and the number of that object; null if it isn't one packed object. */
  content(page: number): { readonly object: number; readonly text: string } | null;
  /**
   * The file with other contents for some objects, or with new ones under numbers from {@link free} on, as an incremental
   * update (7.5.6): nothing in it is touched, something is appended. So tags, links and everything else stay what they are.
   */
  replace(objects: ReadonlyMap<number, string>): Uint8Array;
}

/** Opens a PDF as Chromium writes it; null for one that is built in another way. */
export function openPdf(pdf: Uint8Array): PdfFile | null {
  const [, trailer, table] = END.exec(latin1(pdf.subarray(-TAIL))) ?? [];
  const header = /^xref\s+0\s+\d+\s*\n/.exec(latin1(pdf.subarray(Number(table), Number(table) + 64)))?.[0];
  if (trailer === undefined || header === undefined) return null;
  const entries = Number(table) + header.length;
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const offsetOf = (number: number): number => {
    const at = entries + number * ENTRY;
    return Number(latin1(pdf.subarray(at, at + 10)));
  };
  const object = (number: number): string => {
    const offset = offsetOf(number);
    return latin1(pdf.subarray(offset, bytes.indexOf('endobj', offset, 'latin1')))
      .replace(/^\d+ \d+ obj/, '')
      .trim();
  };
  return {
    trailer,
    free: Number(SIZE.exec(trailer)?.[1]),
    object,
    content(page) {
      const number = referenceIn(object(page), 'Contents');
      if (number === null) return null;
      const offset = offsetOf(number);
      const start = bytes.indexOf('stream', offset, 'latin1');
      const dictionary = latin1(pdf.subarray(offset, start));
      const length = /\/Length (\d+)/.exec(dictionary)?.[1];
      if (!dictionary.includes('/FlateDecode')) return null;
      const begin = start + 'stream\n'.length;
      const packed = pdf.subarray(begin, begin + Number(length));
      return { object: number, text: latin1(inflateSync(packed)) };
    },
    replace: (objects) => appendUpdate(pdf, trailer, Number(table), objects),
  };
}

/** The number of the object that an entry of a dictionary refers to, or null if there is none. */
export function referenceIn(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
}

/** A text string in UTF-16BE with its byte order mark (7.9.2), in hexadecimal: no character of it means anything. */
export function pdfString(text: string): string {
  return `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;
}

function appendUpdate(
  pdf: Uint8Array,
  trailer: string,
  previous: number,
  objects: ReadonlyMap<number, string>,
): Uint8Array {
  let update = '\n';
  let table = 'xref\n';
  for (const [number, body] of objects) {
    table += `${number} 1\n${String(pdf.length + update.length).padStart(10, '0')} 00000 n \n`;
    update += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = pdf.length + update.length;
  const size = Math.max(Number(SIZE.exec(trailer)?.[1]), ...objects.keys().map((number) => number + 1));
  update += `${table}trailer\n<<${trailer.replace(SIZE, `/Size ${size}`)}/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
