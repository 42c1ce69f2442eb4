import { ATTACHED } from '../export/pdf/attach.ts';
import { openPdf } from '../import/parse/pdf/open.ts';
import type { Readable } from './read.ts';

/** The bands at the head and the foot of a page where nothing but its title and its number stands, in points. */
const BANDS = { head: 70, foot: 62 };

/** The longest attachment that is taken for evidence, in bytes. */
const LONGEST = 64 * 1024 * 1024;

/** An exported PDF: what is attached to it, and what is drawn on its pages. @throws ParseFailure */
export async function readPdf(bytes: Uint8Array): Promise<Readable> {
  // In a damaged PDF, pdf.js rejects promises that nobody waits for, which would end the thread.
  process.on('unhandledRejection', () => undefined);
  const pdf = await openPdf(bytes);
  const found: unknown = new Map(Object.entries((await pdf.getAttachments()) ?? {})).get(ATTACHED);
  const content = contentOf(found);
  if (content === null || content.length > LONGEST) return { attached: null, printed: { pages: [] } };
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const { items } = await page.getTextContent();
    const drawn = items.flatMap((item) => {
      if (!('str' in item)) return [];
      const at = Number(item.transform[5]);
      return at > top - BANDS.head || at < bottom + BANDS.foot ? [] : [item.str];
    });
    pages.push(drawn.join('\n'));
    page.cleanup();
  }
  return { attached: JSON.parse(Buffer.from(content).toString('utf8')), printed: { pages } };
}

function contentOf(attachment: unknown): Uint8Array | null {
  if (typeof attachment !== 'object' || attachment === null || !('content' in attachment)) return null;
  return attachment.content instanceof Uint8Array ? attachment.content : null;
}
