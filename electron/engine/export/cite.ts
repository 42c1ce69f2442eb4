import type { Citation, ExportDocument, ExportPassage } from '../../contract/index.ts';

/** How a reader finds from a passage to its place in the archive. */
export const HOW_TO_FIND =
  'Each passage carries its paragraph (¶) and a short id: the beginning of its article’s id, as listed here, and the ' +
  'position of its first character in the article’s text. The checksum is that of the file it was read from.';

/** A piece of a citation; `kind` says how a writer sets it off. What separates pieces is plain text. */
export interface CitationPart {
  readonly kind: 'plain' | 'title' | 'source' | 'path';
  readonly text: string;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** `2021`, `June 2021` or `7 June 2021`: as precise as the date is known. What is no date stays as it is. */
export function formatDate(published: string): string {
  const date = new Date(published);
  if (published.length < 7 || Number.isNaN(date.getTime())) return published;
  return (published.length === 7 ? month : day).format(date);
}

/** The words of a citation in their order: `Ines Calder, “Harbour strike”, The Pilot, 5 March 2021, strike.pdf, p. 3, ¶ 2`. */
export function citationParts(
  citation: Omit<Citation, 'paragraphs' | 'pages'> & Partial<Pick<Citation, 'paragraphs' | 'pages'>>,
): CitationPart[] {
  const { byline, title, source, published, path, paragraphs, pages } = citation;
  const parts: CitationPart[] = [];
  if (byline) parts.push({ kind: 'plain', text: byline });
  parts.push({ kind: 'title', text: title });
  if (source) parts.push({ kind: 'source', text: source });
  if (published) parts.push({ kind: 'plain', text: formatDate(published) });
  if (path) parts.push({ kind: 'path', text: path });
  if (pages) parts.push({ kind: 'plain', text: formatPages(pages) });
  if (paragraphs) parts.push({ kind: 'plain', text: formatParagraphs(paragraphs) });
  return parts;
}

/** `¶ 12` or `¶ 12–14`. */
export function formatParagraphs([first, last]: Citation['paragraphs']): string {
  return first === last ? `¶\u00A0${first}` : `¶\u00A0${first}–${last}`;
}

/** `p. 12` or `pp. 12–13`. */
export function formatPages([first, last]: NonNullable<Citation['pages']>): string {
  return first === last ? `p.\u00A0${first}` : `pp.\u00A0${first}–${last}`;
}

/** `7 passages from 4 articles`. */
export function extentOf({ passages, articles }: Pick<ExportDocument, 'passages' | 'articles'>): string {
  return `${counted(passages.length, 'passage')} from ${counted(articles, 'article')}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Passages of one article that follow one another, under one heading. */
export interface Section {
  readonly title: string;
  readonly language: string | null;
  readonly passages: readonly ExportPassage[];
}

/** The passages as they are read: those of one article that follow one another together. */
export function sectionsOf(passages: readonly ExportPassage[]): Section[] {
  const groups: ExportPassage[][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    if (group?.[0]?.article === passage.article) group.push(passage);
    else groups.push([passage]);
  }
  return groups.map((group) => ({
    title: group[0]!.citation.title,
    language: group[0]!.language,
    passages: group,
  }));
}
