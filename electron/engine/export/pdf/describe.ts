import { attachEvidence } from './attach.ts';
import { type PdfFile, pdfString, referenceIn } from './file.ts';

/** What a PDF says of itself. */
export interface PdfDescription {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The texts of all headings, in their order. */
  readonly headings: readonly string[];
  /** A file to attach, as text. */
  readonly attached: string | null;
}

const TITLE = /\/Title\s*(?:\((?:\\.|[^\\)])*\)|<[\dA-Fa-f]*>)/s;

/**
 * What Chromium leaves to be done: it writes no more than a title into the description, and takes the titles of the
 * outline from the lines as they are drawn, so that those written from right to left come out in the wrong order.
 * @returns new contents by the numbers of their objects
 */
export function describePdf(file: PdfFile, description: PdfDescription): (readonly [number, string])[] {
  const information = referenceIn(file.trailer, 'Info');
  return [
    ...(information === null ? [] : [[information, informationOf(description)] as const]),
    ...outlineOf(file, description.headings),
    ...(description.attached === null ? [] : attachEvidence(file, description.attached)),
  ];
}

function informationOf({ title, author, subject }: PdfDescription): string {
  const now = `(D:${new Date().toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
  const entries = [
    `/Title ${pdfString(title)}`,
    ...(author === '' ? [] : [`/Author ${pdfString(author)}`]),
    `/Subject ${pdfString(subject)}`,
    '/Creator (Carrel)',
    '/Producer (Skia/PDF)',
    `/CreationDate ${now}`,
    `/ModDate ${now}`,
  ];
  return `<<\n${entries.join('\n')}\n>>`;
}

/** The items of the outline with the right titles; none if they are not one for each heading. */
function outlineOf(file: PdfFile, headings: readonly string[]): (readonly [number, string])[] {
  const items = outlineItems(file);
  if (items.length !== headings.length) return [];
  return items.map(([number, item], index) => [
    number,
    item.replace(TITLE, `/Title ${pdfString(headings[index]!)}`),
  ]);
}

/** Every item of the outline with its number, in the order of the document. */
function outlineItems(file: PdfFile): (readonly [number, string])[] {
  const catalog = file.object(referenceIn(file.trailer, 'Root') ?? 0);
  const outline = referenceIn(catalog, 'Outlines');
  const items: (readonly [number, string])[] = [];
  const waiting = outline === null ? [] : [referenceIn(file.object(outline), 'First')];
  while (waiting.length > 0) {
    const number = waiting.pop()!;
    if (number === null) continue;
    const item = file.object(number);
    items.push([number, item]);
    waiting.push(referenceIn(item, 'Next'), referenceIn(item, 'First'));
  }
  return items;
}
