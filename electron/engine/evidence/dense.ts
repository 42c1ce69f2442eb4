/** Signs of writing that pages add or drop: white space, hyphens at the ends of lines, marks that nobody sees. */
const LOOSE =
  // oxlint-disable-next-line no-control-regex -- a PDF has them for shapes without a character
  /[\s\0\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD\p{Pd}]/gu;

/** A text as it is compared with what is printed. */
export function dense(text: string): string {
  return text.normalize('NFKC').replaceAll(LOOSE, '');
}
