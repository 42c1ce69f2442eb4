import { basename } from 'node:path';
import type { ExportEvent, ExportFormat, LogScope, Selection } from '../../contract/index.ts';
import { api } from '../api.ts';
import { writeAtomically } from '../atomic.ts';
import type { Engine } from '../engine.ts';
import { withEvidence } from '../evidence/evidence.ts';
import { askThread } from '../import/read/thread.ts';
import type { MaskedDraft, MaskRequest } from '../mask/mask.ts';
import { search, searcherOf } from '../search/index.ts';
import { storedMasks } from '../store/masks.ts';
import { citeDocument, type CitingOptions } from './cite/cite.ts';
import { collectDocument } from './collect.ts';
import type { Draft } from './draft.ts';
import { writers } from './formats.ts';
import type { Layout } from './layout.ts';
import { collectLog } from './log/collect.ts';
import { previewDocument } from './preview.ts';
import { printable } from './printable.ts';
import { rewriteDraft } from './rewrite.ts';
import type { Library } from './select.ts';

/** Handlers of `exports`. */
export function exportsApi(engine: Engine) {
  const library = libraryOf(engine);
  return {
    preview: api.exports.preview.handler(async ({ input, signal: asked }) => {
      const signal = untilClosed(engine, asked);
      const { draft, masked } = await prepare(library, input, signal);
      const preview = await previewDocument(draft, input.format, input, input, signal);
      return { ...preview, masking: masked?.masking ?? null };
    }),
    writeKey: api.exports.writeKey.handler(async ({ input, signal: asked }) => {
      const file = engine.host.grants.toWrite(input.grant);
      const signal = untilClosed(engine, asked);
      const { masked } = await prepare(library, { ...input, mask: true }, signal);
      await writeAtomically(file, `${JSON.stringify(masked!.key, null, 2)}\n`);
      return { file: basename(file), names: masked!.key.names.length };
    }),
    run: api.exports.run.handler(({ input, signal }) =>
      runExport(engine, library, input, untilClosed(engine, signal)),
    ),
  };
}

interface Order extends CitingOptions, Layout {
  readonly selection: Selection;
  readonly title?: string | undefined;
  readonly format: ExportFormat;
  readonly mask: boolean;
  readonly log?: LogScope | undefined;
}

/** A document that is not cited yet, and what was masked in it. */
interface Prepared {
  readonly draft: Draft;
  readonly masked: MaskedDraft | null;
}

/** What the archive holds of it, with every string made fit to be shown, and to be shared. */
async function prepare(
  library: Library,
  { selection, title, mask, log: scope }: Order,
  signal: AbortSignal,
): Promise<Prepared> {
  const collected = await collectDocument(library, selection, title, signal);
  const log = scope ? await collectLog(library.db, scope, collected.passages, signal) : null;
  const draft = rewriteDraft({ ...collected, log }, printable);
  if (!mask) return { draft, masked: null };
  const request: MaskRequest = { kind: 'mask', draft, masks: storedMasks(library.db) };
  const masked = await askThread<MaskedDraft>(request, signal);
  return { draft: masked.draft, masked };
}

/** The file is made in memory and then written at once: whatever fails or is aborted before leaves everything as it was. */
async function* runExport(
  { host }: Engine,
  library: Library,
  order: Order & { readonly grant: string },
  signal: AbortSignal,
): AsyncGenerator<ExportEvent> {
  const file = host.grants.toWrite(order.grant);
  yield { type: 'progress', phase: 'collecting', done: 0 };
  const { draft } = await prepare(library, order, signal);
  const cited = await citeDocument(draft, order, signal);
  const document = withEvidence(cited, order);

  const writing = writers[order.format](document, { layout: order, print: host.print, signal });
  let step = await writing.next();
  while (!step.done) {
    yield { type: 'progress', phase: 'printing', done: step.value };
    step = await writing.next();
  }
  yield { type: 'progress', phase: 'writing', done: 1 };
  const { content, pages } = step.value;
  signal.throwIfAborted();
  await writeAtomically(file, content);
  yield {
    type: 'done',
    file: basename(file),
    passages: document.passages.length,
    articles: document.articles,
    pages,
    bytes: Buffer.byteLength(content),
  };
}

function libraryOf({ store, index }: Engine): Library {
  const searcher = searcherOf(index);
  return {
    db: store.db,
    async find(query, limit, signal) {
      const asked = { query, limit, offset: 0, sort: 'relevance', typing: false } as const;
      return (await search(searcher, asked, signal)).results;
    },
  };
}

function untilClosed({ closing }: Engine, signal: AbortSignal | undefined): AbortSignal {
  return signal ? AbortSignal.any([signal, closing]) : closing;
}
