import type { FileKind } from '../../../contract/index.ts';
import { decodeText } from '../decode/decode.ts';
import { kindOfName } from './endings.ts';

/** How much of a file is looked at to tell what it is. */
const SAMPLE = 2048;

const names: Readonly<Record<FileKind, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
  mhtml: 'MHTML',
  pdf: 'PDF',
  docx: 'Word',
  odt: 'OpenDocument',
  rtf: 'Rich text',
  epub: 'EPUB',
  mail: 'Mail',
  mailbox: 'Mailbox',
  zip: 'ZIP',
};

/** What a kind of file is called. */
export function nameOfKind(kind: FileKind): string {
  return names[kind];
}

/**
 * What a file is: its name says it, unless its first bytes say something else beyond doubt. Undefined for a name that
 * isn't read.
 */
export function kindOf(path: string, bytes: Uint8Array): FileKind | undefined {
  const named = kindOfName(path);
  if (named === undefined) return undefined;
  const opening = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  if (opening.startsWith('%PDF-')) return 'pdf';
  if (opening.startsWith('{\\rtf')) return 'rtf';
  if (opening.startsWith('PK\x03\x04')) return kindOfZip(opening) ?? (isZipped(named) ? named : 'zip');
  if (named === 'html' && isMhtml(bytes)) return 'mhtml';
  if (named === 'mail' && opening.startsWith('From ') && /\n\r?\nFrom /.test(opening)) return 'mailbox';
  return named;
}

/** EPUB and OpenDocument say what they are in their first entry, which is stored as it is; Word doesn't. */
function kindOfZip(opening: string): FileKind | undefined {
  if (opening.startsWith('mimetypeapplication/epub+zip', 30)) return 'epub';
  if (opening.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30)) return 'odt';
  return undefined;
}

function isZipped(kind: FileKind): boolean {
  return kind === 'docx' || kind === 'odt' || kind === 'epub' || kind === 'zip';
}

/** A saved page in one file begins with the head of a message. */
function isMhtml(bytes: Uint8Array): boolean {
  const opening = decodeText(bytes.subarray(0, SAMPLE)).text;
  return /^[\w-]+:\s/.test(opening) && /^content-type:\s*multipart\/related/im.test(opening);
}
