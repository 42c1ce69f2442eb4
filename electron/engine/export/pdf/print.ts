import type { ExportDocument } from '../../../contract/index.ts';
import type { Tools, Written } from '../formats.ts';
import { authorsOf, preparePage } from '../sheet/page.ts';
import { extentOf, words } from '../words.ts';
import { openPdf } from './file.ts';
import { describePdf } from './describe.ts';
import { DIGITS, stampNumbers } from './numbers.ts';
import { readPages } from './pages.ts';

/**
 * Prints the document. Chromium can't print the page a link leads to: the numbers of the contents are written into the PDF
 * where their places were kept. Should they not be found in it, it is printed again with the numbers.
 * @throws CarrelError `PRINTER_UNAVAILABLE`, `PRINT_FAILED`; the signal's reason when it is aborted
 */
export async function* printPdf(
  document: ExportDocument,
  { layout, print, signal }: Tools,
): AsyncGenerator<number, Written> {
  yield 0;
  const options = { paper: layout.paper, title: document.title };
  const preparing = preparePage(document, layout, signal);
  const [drawn, page] = await Promise.all([
    print(async () => (await preparing).html(() => DIGITS), options, signal),
    preparing,
  ]);
  let file = openPdf(drawn);
  const found = file && readPages(file);
  let numbered =
    file &&
    stampNumbers(
      file,
      found!,
      page.entries.map(({ place }) => found!.places.get(place)),
    );
  if (!numbered) {
    yield 0.5;
    const html = page.html((place) => String(found?.places.get(place) ?? ''));
    const again = await print(() => Promise.resolve(html), options, signal);
    file = openPdf(again);
    if (!file) return { content: again, pages: null };
    numbered = [];
  }
  const described = describePdf(file!, {
    title: document.title,
    author: authorsOf(document).join('; '),
    subject: extentOf(document, words[document.language]),
    headings: page.headings,
    attached: document.evidence && JSON.stringify(document.evidence),
  });
  return { content: file!.replace(new Map([...numbered, ...described])), pages: found!.pages.length };
}
