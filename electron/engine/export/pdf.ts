import type { ExportDocument } from '../../contract/index.ts';
import { extentOf } from './cite.ts';
import type { Tools, Written } from './formats.ts';
import { authorsOf, prepareHtml } from './html.ts';
import { finishPdf } from './pdf-finish.ts';
import { readPages } from './pdf-pages.ts';

/** How often the pages are printed again because filling in their numbers moved something. */
const ATTEMPTS = 2;

/**
 * Prints the document. Chromium can't print the page a link leads to, so the pages are printed without numbers in the
 * table of contents, read for where the sections came to stand, and printed again with them.
 * @throws CarrelError `PRINTER_UNAVAILABLE`, `PRINT_FAILED`; the signal's reason when it is aborted
 */
export async function* printPdf(
  document: ExportDocument,
  { paper, print, signal }: Tools,
): AsyncGenerator<number, Written> {
  const options = { paper, title: document.title };
  const { places, headings, html } = await prepareHtml(document, options, signal);
  const author = authorsOf(document).join('; ');
  const description = { title: document.title, author, subject: extentOf(document), headings };
  let numbers: ReadonlyMap<string, number> | null = places.length > 0 ? new Map() : null;
  for (let attempt = 0; ; attempt++) {
    yield attempt / (ATTEMPTS + 1);
    const bytes = await print(html(numbers), options, signal);
    const found = readPages(bytes);
    const known = numbers;
    const settled = !known || places.every((place) => known.get(place) === found.places.get(place));
    if (settled || attempt === ATTEMPTS)
      return { content: finishPdf(bytes, description), pages: found.pages };
    numbers = found.places;
  }
}
