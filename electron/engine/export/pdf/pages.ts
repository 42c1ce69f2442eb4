import { type PdfFile, referenceIn } from './file.ts';

/** Where the places of a printed document came to stand. */
export interface PdfPages {
  /** The numbers of the objects that are its pages, in their order. */
  readonly pages: readonly number[];
  /** Numbers of pages from 1, by the names of the places on them. */
  readonly places: ReadonlyMap<string, number>;
}

/** A named destination (ISO 32000-1, 12.3.2.3) that is an array beginning with its page. */
const DESTINATION = /\/([\w-]+)\s*\[\s*(\d+) \d+ R/g;

/** Finds the pages of a PDF and those its named destinations lie on. */
export function readPages(file: PdfFile): PdfPages {
  const catalog = file.object(referenceIn(file.trailer, 'Root') ?? 0);
  const pages = pagesBelow(file, referenceIn(catalog, 'Pages') ?? 0);
  const numbers = new Map(pages.map((page, index) => [page, index + 1]));
  const destinations = referenceIn(catalog, 'Dests');
  const places = new Map<string, number>();
  for (const [, name, page] of (destinations === null ? '' : file.object(destinations)).matchAll(
    DESTINATION,
  )) {
    const number = numbers.get(Number(page));
    if (number !== undefined) places.set(name!, number);
  }
  return { pages, places };
}

/** The object numbers of the pages below a node of the page tree (7.7.3), in their order. */
function pagesBelow(file: PdfFile, node: number): number[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(file.object(node))?.[1];
  if (kids === undefined) return [node];
  return Array.from(kids.matchAll(/(\d+) \d+ R/g), ([, kid]) => Number(kid)).flatMap((kid) =>
    pagesBelow(file, kid),
  );
}
