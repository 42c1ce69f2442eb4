import type { ExportDocument } from '../../../contract/index.ts';
import type { Tools, Written } from '../formats.ts';
import { authorsOf, preparePage } from '../sheet/page.ts';
import { extentOf, words } from '../words.ts';
import { finishPdf } from './finish.ts';
import { readPages } from './pages.ts';

/** How often the pages are printed again because filling in their numbers moved something. */
const ATTEMPTS = 2;

/**
 * Prints the document. Chromium can't print the page a link leads to, so the pages are printed without numbers in the
 * table of contents, read for where the sections came to stand, and printed again with them.
 * @throws CarrelError `PRINTER_UNAVAILABLE`, `PRINT_FAILED`; the signal's reason when it is aborted
 */
export async function* printPdf(
  document: ExportDocument,
  { layout, print, signal }: Tools,
): AsyncGenerator<number, Written> {
  const { entries, headings, html } = await preparePage(document, layout, signal);
  const author = authorsOf(document).join('; ');
  const subject = extentOf(document, words[document.language]);
  const attached = document.evidence && JSON.stringify(document.evidence);
  const description = { title: document.title, author, subject, headings, attached };
  let numbers: ReadonlyMap<string, number> | null = entries.length > 0 ? new Map() : null;
  for (let attempt = 0; ; attempt++) {
    yield attempt / (ATTEMPTS + 1);
    const bytes = await print(html(numbers), { paper: layout.paper, title: document.title }, signal);
    const found = readPages(bytes);
    const known = numbers;
    const settled = !known || entries.every(({ place }) => known.get(place) === found.places.get(place));
    if (settled || attempt === ATTEMPTS)
      return { content: finishPdf(bytes, description), pages: found.pages };
    numbers = found.places;
  }
}
