import { formatCount } from '../design/format.ts';
import type { Citation, ExportDocument, ExportPassage } from '../../electron/contract/index.ts';

/** Passages of one article that follow one another, under one heading. */
export interface Section {
  readonly first: ExportPassage;
  readonly passages: readonly ExportPassage[];
}

/** The passages as the document groups them. */
export function sectionsOf(passages: readonly ExportPassage[]): readonly Section[] {
  const sections: { first: ExportPassage; passages: ExportPassage[] }[] = [];
  for (const passage of passages) {
    const last = sections.at(-1);
    if (last?.first.article === passage.article) last.passages.push(passage);
    else sections.push({ first: passage, passages: [passage] });
  }
  return sections;
}

const precisions = [
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric' }),
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' }),
];

/** A date as the document writes it, in English whatever the reader's own language is. */
export function documentDate(date: string): string {
  return precisions[date.split('-').length - 1]?.format(new Date(date)) ?? date;
}

/** `¶ 12` or `¶ 12–14`. */
export function paragraphsOf([first, last]: Citation['paragraphs']): string {
  return first === last ? `¶\u00A0${first}` : `¶\u00A0${first}–${last}`;
}

/** `p. 3, ¶ 12` or `pp. 3–4, ¶ 12–14`; in a text without pages, the paragraph alone. */
export function placeOf({ paragraphs, pages }: Pick<Citation, 'paragraphs' | 'pages'>): string {
  const paragraph = paragraphsOf(paragraphs);
  if (pages === null) return paragraph;
  const [first, last] = pages;
  return `${first === last ? `p.\u00A0${first}` : `pp.\u00A0${first}–${last}`}, ${paragraph}`;
}

/** `7 passages from 4 articles`. */
export function countsOf({ passages, articles }: Pick<ExportDocument, 'passages' | 'articles'>): string {
  return `${formatCount(passages.length, 'passage', 'passages')} from ${formatCount(articles, 'article', 'articles')}`;
}
