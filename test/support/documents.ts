import { PDFDocument, StandardFonts, type PDFFont } from '@cantoo/pdf-lib';
import { zipOf } from './zip.ts';

/** Text on a page: where its line begins, in points from the left lower corner, and how large it is. */
export interface Print {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
  /** Times where it isn't said. */
  readonly font?: 'bold' | 'monospaced';
}

/** A PDF whose pages have these texts. */
export async function pdfOf(
  pages: readonly (readonly Print[])[],
  info: { readonly title?: string; readonly author?: string } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  if (info.title !== undefined) pdf.setTitle(info.title);
  if (info.author !== undefined) pdf.setAuthor(info.author);
  pdf.setCreationDate(new Date('2021-03-05T12:00:00Z'));
  const times: PDFFont = await pdf.embedFont(StandardFonts.TimesRoman);
  const others = {
    bold: await pdf.embedFont(StandardFonts.TimesRomanBold),
    monospaced: await pdf.embedFont(StandardFonts.Courier),
  };
  for (const prints of pages) {
    const page = pdf.addPage([400, 600]);
    for (const { x = 50, y, size = 10, text, font } of prints) {
      page.drawText(text, { x, y, size, font: font === undefined ? times : others[font] });
    }
  }
  return pdf.save();
}

/** Lines of one paragraph, one below the other. */
export function paragraph(top: number, lines: readonly string[], x = 50): Print[] {
  return lines.map((text, index) => ({ x, y: top - index * 12, text }));
}

/** An EPUB with these chapters: path, entry in the table of contents, XHTML of the body. */
export function epubOf(
  chapters: readonly (readonly [path: string, title: string, body: string])[],
  more: readonly (readonly [name: string, content: string])[] = [],
): Buffer {
  const items = chapters.map(
    ([path], at) => `<item id="c${at}" href="${path}" media-type="application/xhtml+xml"/>`,
  );
  const refs = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  const links = chapters.map(([path, title]) => `<li><a href="${path}#top">${title}</a></li>`);
  return zipOf([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    ],
    [
      'OEBPS/book.opf',
      `<package xmlns:dc="x"><metadata><dc:title>Tides of Marram</dc:title><dc:creator>Maureen Quilter</dc:creator>
       <dc:date>2019</dc:date><dc:language>en</dc:language></metadata>
       <manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items.join('')}</manifest>
       <spine><itemref idref="nav"/>${refs.join('')}</spine></package>`,
    ],
    ['OEBPS/nav.xhtml', `<html><body><nav><ol>${links.join('')}</ol></nav></body></html>`],
    ...chapters.map(
      ([path, , body]) =>
        [
          `OEBPS/${decodeURIComponent(path)}`,
          `<html><head><title>Tides of Marram</title></head><body>${body}</body></html>`,
        ] as const,
    ),
    ...more,
  ]);
}

/** An OpenDocument text with this in its body, and these properties. */
export function odtOf(body: string, meta = '', styles = ''): Buffer {
  const names =
    'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x" xmlns:table="tb"';
  return zipOf([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    [
      'content.xml',
      `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ],
    [
      'meta.xml',
      `<office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d">${meta}</office:document-meta>`,
    ],
  ]);
}
