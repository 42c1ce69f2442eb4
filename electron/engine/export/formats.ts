import type { ExportDocument, ExportFormat } from '../../contract/index.ts';
import type { Printer, PrintOptions } from '../host.ts';
import { prepareHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { printPdf } from './pdf.ts';

/** What a writer may need besides the document. */
export interface Tools {
  readonly paper: PrintOptions['paper'];
  readonly print: Printer;
  readonly signal: AbortSignal;
}

/** A file ready to be written. */
export interface Written {
  readonly content: Uint8Array | string;
  /** Null for formats without pages. */
  readonly pages: number | null;
}

/** Makes the file of one format, telling how much of it is done, 0–1. Throws the signal's reason when it is aborted. */
export type Writer = (document: ExportDocument, tools: Tools) => AsyncGenerator<number, Written>;

/** Every format an export can have. A new one needs its ending in the contract and its writer here. */
export const writers: Readonly<Record<ExportFormat, Writer>> = {
  async *md(document) {
    yield 0;
    return { content: writeMarkdown(document), pages: null };
  },
  async *html(document, { paper, signal }) {
    yield 0;
    const prepared = await prepareHtml(document, { paper, title: document.title }, signal);
    return { content: prepared.html(null), pages: null };
  },
  pdf: printPdf,
};
