import type { FileKind } from '../../../contract/index.ts';
import { extname } from 'node:path/posix';
import type { ParsedDocument } from './parsed.ts';
import type { About, Container, Part } from './container.ts';
import { malformed, ParseFailure } from './failure.ts';
import type { Format, ParseContext } from './format.ts';
import { kindOf, nameOfKind } from './kinds.ts';
import { plainText } from './plain/text.ts';

/** What a file of any kind turned out to hold. */
export interface Content {
  /** What its format is called. */
  readonly format: string;
  /** Null for a file that only holds files. */
  readonly document: ParsedDocument | null;
  /** WHATWG label, or null for a format that isn't text on disk. */
  readonly encoding: string | null;
  readonly certainty: number | null;
  /** The files within it. */
  readonly parts: readonly Part[];
  /** Whether its bytes are to be kept as they are: an archive or a mailbox is only a way to put files together. */
  readonly kept: boolean;
}

/** How text is read: what most files are at once, markup with a reader that is loaded when the first of its kind comes. */
const formats: Partial<Record<FileKind, () => Format | Promise<Format>>> = {
  text: () => plainText,
  markdown: async () => (await import('./markdown/markdown.ts')).markdown,
  html: async () => (await import('./html/html.ts')).html,
};

/** How a document that isn't text is read: each reader is loaded when the first file of its kind comes. */
const readers: Partial<
  Record<FileKind, (bytes: Uint8Array, context: ParseContext) => Promise<ParsedDocument>>
> = {
  pdf: async (bytes, context) => (await import('./pdf/pdf.ts')).parsePdf(bytes, context),
  docx: async (bytes, context) => (await import('./docx/docx.ts')).parseDocx(bytes, context),
  odt: async (bytes, context) => (await import('./odt/odt.ts')).parseOdt(bytes, context),
  rtf: async (bytes, context) => (await import('./rtf/rtf.ts')).parseRtf(bytes, context),
  mhtml: async (bytes, context) => (await import('./mail/mhtml.ts')).parseMhtml(bytes, context),
  mail: async (bytes, context) => (await import('./mail/mail.ts')).parseMail(bytes, context),
};

/** How files are found within a file of a kind. */
const openers: Partial<Record<FileKind, (bytes: Uint8Array) => Promise<Container>>> = {
  zip: async (bytes) => (await import('./zip/zip.ts')).openZipContainer(bytes),
  epub: async (bytes) => (await import('./epub/epub.ts')).openEpub(bytes),
  mailbox: async (bytes) => (await import('./mail/mailbox.ts')).openMailbox(bytes),
  mail: async (bytes) => (await import('./mail/attachments.ts')).openMail(bytes),
};

/**
 * Reads a file of any kind.
 * @param path below the imported folder, with `/`; the names of files within files are steps of it
 * @param about what the file that it is part of says of it
 * @param encoding chosen by a person, for a file that is text on disk
 * @throws ParseFailure
 */
export async function readContent(
  path: string,
  bytes: Uint8Array,
  about?: About,
  encoding?: string,
): Promise<Content> {
  const kind = kindOf(path, bytes);
  if (kind === undefined) {
    throw new ParseFailure('UNKNOWN_FORMAT', `Carrel does not read ${extname(path) || 'such'} files.`);
  }
  const format = nameOfKind(kind);
  const read = readers[kind];
  const parts = openers[kind] ? await partsOf(path, bytes) : [];
  const kept = kind !== 'zip' && kind !== 'mailbox';
  if (read) {
    const document = await guarded(kind, () => read(bytes, { path, about }));
    if (document.text === '') throw new ParseFailure('NO_TEXT', 'This file holds no text.');
    return { format, document, encoding: null, certainty: null, parts, kept };
  }
  if (openers[kind]) return { format, document: null, encoding: null, certainty: null, parts, kept };
  const { parse } = await formats[kind]!();
  return { format, parts, kept, ...parse(bytes, { path, about, encoding }) };
}

async function partsOf(path: string, bytes: Uint8Array): Promise<readonly Part[]> {
  const container = await openContainer(path, bytes);
  await container.check?.();
  return container.parts;
}

/** Opens a file that holds files. @throws ParseFailure */
export async function openContainer(path: string, bytes: Uint8Array): Promise<Container> {
  const kind = kindOf(path, bytes);
  const open = kind === undefined ? undefined : openers[kind];
  if (kind === undefined || open === undefined) throw malformed('file');
  return await guarded(kind, () => open(bytes));
}

/** What a library throws at a file that isn't what it takes it for is the file's failure. */
async function guarded<Result>(kind: FileKind, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof ParseFailure) throw thrown;
    if (thrown instanceof RangeError) {
      throw new ParseFailure('TOO_COMPLEX', 'This file is too large or too deeply nested to be taken apart.');
    }
    throw malformed(`${nameOfKind(kind)} file`, thrown);
  }
}
