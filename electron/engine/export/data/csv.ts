import papaparse from 'papaparse';
import type { ExportDocument } from '../../../contract/index.ts';
import { formatPages, plainText } from '../cite/plain.ts';
import { words } from '../words.ts';

/** Spreadsheets take a file for UTF-8 only if it says so. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A line for each passage, for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front: what somebody wrote in an article must not be calculated.
 */
export function writeCsv(document: ExportDocument): string {
  const sources = new Map(document.sources.map((source) => [source.article, source]));
  const own = words[document.language];
  const rows = document.passages.map((passage) => {
    const { citation } = passage;
    const source = sources.get(passage.article);
    const [first, last] = citation.paragraphs;
    return {
      id: passage.id,
      section: passage.section ?? '',
      passage: passage.blocks.map(({ text }) => text).join('\n\n'),
      note: passage.note,
      tags: passage.tags.join(', '),
      colour: passage.colour ?? '',
      byline: citation.byline ?? '',
      title: citation.title,
      source: citation.source ?? '',
      published: citation.published ?? '',
      pages: citation.pages ? formatPages(citation.pages, own) : '',
      first_paragraph: first,
      last_paragraph: last,
      file: citation.path,
      citation: plainText(passage.cited),
      language: passage.language ?? '',
      article: source?.uid ?? '',
      sha256: source?.sha256 ?? '',
    };
  });
  return `${BYTE_ORDER_MARK}${papaparse.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
