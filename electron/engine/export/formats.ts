import type { ExportDocument, ExportFormat } from '../../contract/index.ts';
import type { Printer } from '../host.ts';
import { askThread } from '../import/read/thread.ts';
import { itemOf } from './cite/items.ts';
import { writeBibtex } from './data/bibtex.ts';
import { writeCsv } from './data/csv.ts';
import { writeRis } from './data/ris.ts';
import type { DocxRequest } from './docx/docx.ts';
import type { Layout } from './layout.ts';
import { writeMarkdown } from './markdown/markdown.ts';
import { printPdf } from './pdf/print.ts';
import { preparePage } from './sheet/page.ts';

/** What a writer may need besides the document. */
export interface Tools {
  readonly layout: Layout;
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

/** Formats whose file is text, and can be shown as it is. */
export const textWriters = {
  md: (document: ExportDocument, layout: Layout) => writeMarkdown(document, layout),
  json: (document: ExportDocument) => `${JSON.stringify(document, null, 2)}\n`,
  csv: (document: ExportDocument) => writeCsv(document),
  bib: (document: ExportDocument) => writeBibtex(document.sources.map(itemOf)),
  ris: (document: ExportDocument) => writeRis(document.sources.map(itemOf)),
  'csl.json': (document: ExportDocument) => `${JSON.stringify(document.sources.map(itemOf), null, 2)}\n`,
} as const satisfies {
  [format in ExportFormat]?: (document: ExportDocument, layout: Layout) => string;
};

/** Every format an export can have. A new one needs its ending in the contract and its writer here. */
export const writers: Readonly<Record<ExportFormat, Writer>> = {
  md: asText('md'),
  json: asText('json'),
  csv: asText('csv'),
  bib: asText('bib'),
  ris: asText('ris'),
  'csl.json': asText('csl.json'),
  async *html(document, { layout, signal }) {
    yield 0;
    const page = await preparePage(document, layout, signal);
    return { content: page.html(null), pages: null };
  },
  async *docx(document, { layout, signal }) {
    yield 0;
    const request: DocxRequest = { kind: 'docx', document, layout };
    return { content: await askThread<Uint8Array>(request, signal), pages: null };
  },
  pdf: printPdf,
};

function asText(format: keyof typeof textWriters): Writer {
  return async function* (document, { layout }) {
    yield 0;
    return { content: textWriters[format](document, layout), pages: null };
  };
}
