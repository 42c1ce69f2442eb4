import type {
  CitationStyle,
  DocumentLanguage,
  ExportFormat,
  NotePlace,
} from '../../electron/contract/index.ts';
import { formatCount } from '../design/format.ts';

interface Format {
  readonly name: string;
  readonly purpose: string;
  readonly group: 'Documents' | 'Tables and data' | 'Bibliographies';
}

/** Every format with what it is good for. */
export const formats: Readonly<Record<ExportFormat, Format>> = {
  pdf: {
    group: 'Documents',
    name: 'PDF',
    purpose: 'For printing and handing in: contents, page numbers, links.',
  },
  docx: {
    group: 'Documents',
    name: 'Word',
    purpose: 'To write on, with real styles and footnotes; Word sets its own pages.',
  },
  html: { group: 'Documents', name: 'HTML', purpose: 'One file that opens in every browser.' },
  md: { group: 'Documents', name: 'Markdown', purpose: 'Plain text for notes and word processors.' },
  csv: { group: 'Tables and data', name: 'CSV', purpose: 'A line for each passage, for a spreadsheet.' },
  json: { group: 'Tables and data', name: 'JSON', purpose: 'Everything about each passage, for programs.' },
  bib: {
    group: 'Bibliographies',
    name: 'BibTeX',
    purpose: 'The articles as references, for LaTeX and JabRef.',
  },
  ris: {
    group: 'Bibliographies',
    name: 'RIS',
    purpose: 'The articles as references, for Zotero, EndNote and Citavi.',
  },
  'csl.json': {
    group: 'Bibliographies',
    name: 'CSL-JSON',
    purpose: 'The articles as references, for Zotero and Pandoc.',
  },
};

export const groups = ['Documents', 'Tables and data', 'Bibliographies'] as const;

/** What can be chosen for a format. */
export function choicesFor(format: ExportFormat) {
  const document = formats[format].group === 'Documents';
  return {
    /** Citations are written out. */
    cites: document || format === 'csv' || format === 'json',
    notes: document,
    contents: document && format !== 'md',
    titlePage: format === 'pdf' || format === 'docx',
    paper: format === 'pdf' || format === 'docx',
    evidence: document || format === 'json',
    log: document || format === 'json',
  };
}

export const styleNames: Readonly<Record<CitationStyle, string>> = {
  plain: 'Plain, in one line',
  apa: 'APA',
  'chicago-author-date': 'Chicago, author and date',
  'chicago-notes': 'Chicago, notes',
  mla: 'MLA',
  iso690: 'ISO 690',
  harvard: 'Harvard',
};

export const languageNames: Readonly<Record<DocumentLanguage, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
};

/** Where citations go: only Word can set notes at the foot of a page. */
export function notePlaces(
  format: ExportFormat,
): readonly { readonly value: NotePlace; readonly name: string }[] {
  return [
    { value: 'inline', name: 'Below' },
    { value: 'foot', name: format === 'docx' ? 'Footnotes' : 'Per article' },
    { value: 'end', name: format === 'docx' ? 'Endnotes' : 'At the end' },
  ];
}

/** `7 passages from 4 articles`. */
export function countsOf({
  passages,
  articles,
}: {
  readonly passages: number;
  readonly articles: number;
}): string {
  return `${formatCount(passages, 'passage', 'passages')} from ${formatCount(articles, 'article', 'articles')}`;
}

/** The keys of a table that has one for each of its values. */
export function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[];
}
