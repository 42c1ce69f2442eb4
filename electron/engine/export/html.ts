import { createHash } from 'node:crypto';
import type { ExportDocument, ExportPassage, ExportSource } from '../../contract/index.ts';
import type { PrintOptions } from '../host.ts';
import {
  citationParts,
  type CitationPart,
  extentOf,
  formatDate,
  formatParagraphs,
  HOW_TO_FIND,
  type Section,
  sectionsOf,
} from './cite.ts';
import { fontFaces } from './fonts.ts';
import { quoteHtml } from './html-blocks.ts';
import { directionOf, escapeHtml, isolated } from './html-text.ts';
import { inksOf } from './inks.ts';
import { styleSheet } from './style.ts';

/** With fewer sections than this a table of contents tells nobody more than a look at the page. */
const CONTENTS_FROM = 3;

/** A table of contents of more entries is set closer, and the passages begin on a page of their own. */
const DENSE_CONTENTS_FROM = 10;

/** Titles beyond this length are set smaller, in UTF-16 code units. */
const LONG_TITLE = 90;

/** Passages up to this length stay together with their citation on one page, in UTF-16 code units. */
const SHORT = 500;

/** A document whose fonts are made, ready to be written with or without page numbers. */
export interface PrintDocument {
  /** The names of the places that page numbers are wanted for, in their order; empty without a table of contents. */
  readonly places: readonly string[];
  /** The texts of its headings, in their order. */
  readonly headings: readonly string[];
  /** The whole document, and nothing it refers to lies outside. With numbers for the pages of `places` where they are known. */
  readonly html: (pages: ReadonlyMap<string, number> | null) => string;
}

/** The one HTML for reading and for printing: self-contained, without scripts, nothing in a source's text is markup. */
export async function prepareHtml(
  document: ExportDocument,
  options: PrintOptions,
  signal: AbortSignal,
): Promise<PrintDocument> {
  const style = `${await fontFaces(inksOf(document), signal)}\n${styleSheet(options, extentOf(document))}`;
  const sections = sectionsOf(document.passages);
  const places = sections.length < CONTENTS_FROM ? [] : sections.map((_, index) => placeOf(index));
  return {
    places,
    headings: headingsOf(document.title, sections, places.length > 0),
    html: (pages) => {
      const contents = places.length > 0 ? contentsHtml(sections, pages) : '';
      return pageHtml(document, style, [contents, ...sections.map(sectionHtml)].join('\n'));
    },
  };
}

function headingsOf(title: string, sections: readonly Section[], contents: boolean): string[] {
  const within = ({ blocks }: ExportPassage): string[] =>
    blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  return [
    title,
    ...(contents ? ['Contents'] : []),
    ...sections.flatMap((section) => [section.title].concat(section.passages.flatMap(within))),
    'Sources',
  ];
}

function pageHtml(document: ExportDocument, style: string, body: string): string {
  const { title, made, sources } = document;
  const styleHash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const authors = authorsOf(document).map(
    (author) => `<meta name="author" content="${escapeHtml(author)}">\n`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
${authors.join('')}<meta name="description" content="${escapeHtml(extentOf(document))}">
<meta name="date" content="${escapeHtml(made)}">
<meta name="generator" content="Carrel">
<style>${style}</style>
</head>
<body>
<header class="front">
<h1${classOf(title)} dir="auto">${escapeHtml(title)}</h1>
<p class="extent">${extentOf(document)} · ${formatDate(made)}</p>
</header>
${body}
${sourcesHtml(sources)}
</body>
</html>
`;
}

/** Who wrote what the document quotes, each once. */
export function authorsOf({ sources }: ExportDocument): string[] {
  const bylines = sources.map(({ citation }) => citation.byline).filter((byline) => byline !== null);
  return [...new Set(bylines)];
}

function placeOf(section: number): string {
  return `section-${section + 1}`;
}

function contentsHtml(sections: readonly Section[], pages: ReadonlyMap<string, number> | null): string {
  const entries = sections.map(({ title, language, passages }, index) => {
    const place = placeOf(index);
    const about = aboutText(passages[0]!);
    // A number of the same width holds the place until the pages are known.
    const page = pages ? `<span class="page">${pages.get(place) ?? ''}</span>` : '';
    const entry = `<span${langOf(language)} dir="auto">${escapeHtml(title)}</span>${about && ` <small>${about}</small>`}`;
    return `<li><a href="#${place}"><span class="entry">${entry}</span>${page}</a></li>`;
  });
  const dense = sections.length > DENSE_CONTENTS_FROM ? ' dense' : '';
  return `<nav class="contents${dense}" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${entries.join('\n')}
</ol>
</nav>`;
}

function sectionHtml({ title, language, passages }: Section, index: number): string {
  const about = aboutText(passages[0]!);
  return `<section class="article">
<h2 id="${placeOf(index)}"${classOf(title)}${langOf(language)} dir="auto">${escapeHtml(title)}</h2>
${about && `<p class="about"${directionOf(title)}>${about}</p>\n`}${passages.map(passageHtml).join('\n')}
</section>`;
}

/** Byline, source and date of an article, as far as they are known. */
function aboutText({ citation: { byline, source, published } }: ExportPassage): string {
  const parts = [byline, source, published && formatDate(published)];
  return parts.flatMap((part) => (part ? [`<bdi>${escapeHtml(part)}</bdi>`] : [])).join(' · ');
}

function passageHtml({ id, language, blocks, citation, note }: ExportPassage): string {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return `<figure class="passage${length <= SHORT ? ' short' : ''}">
<p class="margin"><b>${formatParagraphs(citation.paragraphs)}</b>${escapeHtml(id)}</p>
<blockquote${langOf(language)}>
${quoteHtml(blocks)}
</blockquote>
<figcaption class="citation">${citationHtml(citationParts(citation))}</figcaption>
${noteHtml(note)}</figure>`;
}

function citationHtml(parts: readonly CitationPart[]): string {
  return parts.map(partHtml).join(', ');
}

function partHtml({ kind, text }: CitationPart): string {
  if (kind === 'title') return `“${isolated(text)}”`;
  return kind === 'source' ? `<i>${isolated(text)}</i>` : isolated(text);
}

function noteHtml(note: string): string {
  if (note.trim() === '') return '';
  const paragraphs = note.trim().split(/\n\s*\n/);
  const html = paragraphs.map((paragraph) => `<p dir="auto">${escapeHtml(paragraph)}</p>`);
  return `<aside class="note">\n<p class="label">Note</p>\n${html.join('\n')}\n</aside>\n`;
}

function sourcesHtml(sources: readonly ExportSource[]): string {
  return `<section class="sources">
<h2>Sources</h2>
<p>${HOW_TO_FIND}</p>
<ul>
${sources.map(sourceHtml).join('\n')}
</ul>
</section>`;
}

function sourceHtml({ uid, citation, sha256 }: ExportSource): string {
  const hash = sha256 === null ? '' : `<span class="hash">SHA-256 ${sha256}</span>`;
  return `<li><p class="margin">${escapeHtml(uid)}</p>${citationHtml(citationParts(citation))}${hash}</li>`;
}

function classOf(title: string): string {
  return title.length > LONG_TITLE ? ' class="long"' : '';
}

function langOf(language: string | null): string {
  return language === null ? '' : ` lang="${escapeHtml(language)}"`;
}
