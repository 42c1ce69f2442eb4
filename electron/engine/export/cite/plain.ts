import type { Citation, RichText } from '../../../contract/index.ts';
import { formatDate, type Words } from '../words.ts';

type Cited = Omit<Citation, 'interviewees' | 'paragraphs' | 'pages'> &
  Partial<Pick<Citation, 'paragraphs' | 'pages'>> & { readonly address?: string | null };

/** Carrel's own citation: `Ines Calder, “Harbour strike”, The Pilot, 5 March 2021, strike.pdf, p. 3, ¶ 2`. */
export function citePlainly(citation: Cited, words: Words): RichText {
  const { byline, title, source, published, path, paragraphs, pages, address } = citation;
  const [open, close] = words.quotes;
  const parts: RichText[] = [
    ...(byline ? [[{ text: byline }]] : []),
    [{ text: open }, { text: title }, { text: close }],
    ...(source ? [[{ text: source, italic: true as const }]] : []),
    ...(published ? [[{ text: formatDate(published, words) }]] : []),
    ...(address ? [[{ text: address }]] : []),
    ...(path ? [[{ text: path }]] : []),
    ...(pages ? [[{ text: formatPages(pages, words) }]] : []),
    ...(paragraphs ? [[{ text: formatParagraphs(paragraphs) }]] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: ', ' }].concat(part)));
}

/** `¶ 12` or `¶ 12–14`. */
export function formatParagraphs([first, last]: Citation['paragraphs']): string {
  return first === last ? `¶\u00A0${first}` : `¶\u00A0${first}–${last}`;
}

/** `p. 12` or `pp. 12–13`. */
export function formatPages([first, last]: NonNullable<Citation['pages']>, words: Words): string {
  return first === last ? `${words.page}\u00A0${first}` : `${words.pages}\u00A0${first}–${last}`;
}

/** The words of a citation without their setting. */
export function plainText(rich: RichText): string {
  return rich.map(({ text }) => text).join('');
}
