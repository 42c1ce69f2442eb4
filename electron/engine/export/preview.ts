import type { ExportFormat, ExportPreview } from '../../contract/index.ts';
import { withEvidence } from '../evidence/evidence.ts';
import { citeDocument, type CitingOptions } from './cite/cite.ts';
import type { Draft } from './draft.ts';
import { textWriters } from './formats.ts';
import type { Layout } from './layout.ts';
import { setSheet } from './sheet/sheet.ts';
import { previewStyle } from './sheet/style.ts';

/** Passages a preview shows: more than anyone looks through before exporting. */
const SHOWN = 40;

/** Entries of the research log a preview shows. */
const SHOWN_ENTRIES = 60;

/** Text a preview shows, in UTF-16 code units; whole articles can be long. */
const SHOWN_TEXT = 150_000;

/** The beginning of a document as it would be written: made by the same writers, with the same style. */
export async function previewDocument(
  draft: Draft,
  format: ExportFormat,
  citing: CitingOptions,
  layout: Layout,
  signal: AbortSignal,
): Promise<Omit<ExportPreview, 'masking'>> {
  const passages = draft.passages.slice(0, shownOf(draft));
  const articles = new Set(passages.map(({ article }) => article));
  const sources = draft.sources.filter(({ article }) => articles.has(article));
  const log = draft.log && draft.log.slice(0, SHOWN_ENTRIES);
  const cited = await citeDocument({ ...draft, passages, sources, log }, citing, signal);
  const document = withEvidence(cited, layout);
  const counts = { passages: draft.passages.length, articles: draft.articles };
  return {
    title: draft.title,
    ...counts,
    rest: draft.passages.length - passages.length,
    shown:
      format in textWriters
        ? { kind: 'text', text: textWriters[format as keyof typeof textWriters](document, layout) }
        : {
            kind: 'sheet',
            sheet: setSheet(document, layout, draft).main(null),
            css: previewStyle(layout.paper),
          },
  };
}

/** At least one, however long it is. */
function shownOf({ passages }: Draft): number {
  let text = 0;
  const first = passages.findIndex((passage, index) => {
    text += passage.blocks.reduce((sum, block) => sum + block.text.length, 0);
    return index > 0 && (index >= SHOWN || text > SHOWN_TEXT);
  });
  return first === -1 ? passages.length : first;
}
