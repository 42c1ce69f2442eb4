import { setImmediate } from 'node:timers/promises';
import type { ParsedDocument } from '../parsed.ts';
import { ParseFailure } from '../failure.ts';
import type { ParseContext } from '../format.ts';
import { documentWith, type Properties } from '../head/properties.ts';
import { signOfLife } from '../life.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf, type Line } from './lines.ts';
import { openPdf } from './open.ts';
import { columnsOf } from './order.ts';
import { paragraphsOf } from './paragraphs.ts';

/** `D:20210305120000+01'00'` is a date of PDF. */
const DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/;

/**
 * PDFs with a text layer, by pdf.js: lines from where the letters stand, paragraphs and headings from how the lines lie,
 * with the numbers of their pages.
 */
export async function parsePdf(bytes: Uint8Array, context: ParseContext): Promise<ParsedDocument> {
  // In a damaged PDF, pdf.js rejects promises that nobody waits for, which would end the thread and all in it.
  process.on('unhandledRejection', ignore);
  try {
    return await readPdf(bytes, context);
  } finally {
    await setImmediate();
    process.off('unhandledRejection', ignore);
  }
}

function ignore(): void {}

async function readPdf(bytes: Uint8Array, { path }: ParseContext): Promise<ParsedDocument> {
  const pdf = await openPdf(bytes);
  try {
    const pages: (readonly Line[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(linesOf(await page.getTextContent(), page.getViewport({ scale: 1 }), number));
      page.cleanup();
      signOfLife();
    }
    const drafts = paragraphsOf(withoutFurniture(pages).flatMap((lines) => columnsOf(lines)));
    if (drafts.length === 0) throw withoutText();
    return documentWith(propertiesOf((await pdf.getMetadata()).info), drafts, path);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function propertiesOf(info: object): Properties {
  const values = new Map<string, unknown>(Object.entries(info));
  const said = (name: string): readonly string[] => {
    const value = values.get(name);
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
  };
  return {
    titles: said('Title'),
    authors: said('Author'),
    dates: [...said('CreationDate'), ...said('ModDate')].flatMap((value) => {
      const [, year, month, day] = DATE.exec(value) ?? [];
      return year === undefined ? [] : [[year, month, day].filter(Boolean).join('-')];
    }),
    languages: said('Language'),
    keywords: said('Keywords'),
  };
}

function withoutText(): ParseFailure {
  const message =
    'This PDF holds pictures of its pages and no text layer. Have its text recognised (OCR), and import it again.';
  return new ParseFailure('NO_TEXT_LAYER', message);
}
