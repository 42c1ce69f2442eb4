import { readFile, stat } from 'node:fs/promises';
import { evidenceSchema, maskKeySchema, type Evidence, type MaskKey } from '../../contract/index.ts';
import { EVIDENCE_COMMENT } from '../export/markdown/attach.ts';
import { reasonOf } from '../failure.ts';
import { readHtml, readJson } from './readable.ts';

/** What a thread is asked to read: a document somebody hands over, which may be anything. */
export interface ReadRequest {
  readonly kind: 'document';
  readonly path: string;
}

/**
 * What can be read in a document: on its pages, without what runs at their head and foot, each id before its passage; or
 * paragraph by paragraph, each id behind its passage.
 */
export type Printed = { readonly pages: readonly string[] } | { readonly lines: readonly string[] };

/** A document with what can be read in it. */
export interface ReadDocument {
  readonly kind: 'document';
  readonly evidence: Evidence;
  readonly printed: Printed;
}

/** What a file turned out to be. */
export type Read =
  | ReadDocument
  | { readonly kind: 'key'; readonly key: MaskKey }
  | { readonly kind: 'without' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a reader of one format gives: the attached JSON, and what can be read. */
export interface Readable {
  readonly attached: unknown;
  readonly printed: Printed;
}

/** The longest document that is read, in bytes. */
const LONGEST = 128 * 1024 * 1024;

/** To be called in a thread. Nothing is thrown: what is wrong with the file is part of the answer. */
export async function readDocument({ path }: ReadRequest): Promise<Read> {
  try {
    if ((await stat(path)).size > LONGEST)
      return { kind: 'unreadable', reason: 'It is larger than 128 MB, which no such document is.' };
    const bytes = await readFile(path);
    const { attached, printed } = await readBytes(bytes);
    const key = maskKeySchema.safeParse(attached);
    if (key.success) return { kind: 'key', key: key.data };
    const evidence = evidenceSchema.safeParse(attached);
    return evidence.success ? { kind: 'document', evidence: evidence.data, printed } : { kind: 'without' };
  } catch (thrown) {
    return { kind: 'unreadable', reason: reasonOf(thrown) };
  }
}

async function readBytes(bytes: Buffer): Promise<Readable> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return (await import('./pdf.ts')).readPdf(bytes);
  if (bytes.subarray(0, 2).includes('PK')) return (await import('./docx.ts')).readDocx(bytes);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.includes(EVIDENCE_COMMENT)) return (await import('./markdown.ts')).readMarkdown(text);
  return text.trimStart().startsWith('{') ? readJson(text) : readHtml(text);
}
