import { createHash } from 'node:crypto';
import type { ExportDocument, SheetElement } from '../../../contract/index.ts';
import type { Layout } from '../layout.ts';
import { extentOf, words } from '../words.ts';
import type { PageNumber } from './contents.ts';
import { serialize } from './element.ts';
import { escapeHtml } from './escape.ts';
import { fontFaces } from './fonts.ts';
import { inksOf } from './inks.ts';
import { setSheet, type Sheet } from './sheet.ts';
import { fileStyle } from './style.ts';

/** Set on every page: the page's number, and the hyphen at which a word is divided. */
const EVERY_PAGE = '0123456789/\u2009-‐•';

/** A document whose fonts are made, ready to be written. */
export interface Page extends Pick<Sheet, 'entries' | 'headings'> {
  /** The whole document, and nothing it refers to lies outside. What stands for numbers must be digits: others have no font. */
  readonly html: (number: PageNumber | null) => string;
}

/** The one HTML for reading and for printing: self-contained, without scripts. */
export async function preparePage(
  document: ExportDocument,
  layout: Layout,
  signal: AbortSignal,
): Promise<Page> {
  const sheet = setSheet(document, layout);
  const extent = extentOf(document, words[document.language]);
  const plain = sheet.main(null);
  const running = { title: document.title, extent: sheet.extent, sections: sheet.running };
  const onPages = [EVERY_PAGE, document.title, sheet.extent, ...sheet.running].join('');
  const fonts = await fontFaces(inksOf(plain, onPages), signal);
  const style = `${fonts}\n${fileStyle(layout.paper, running)}`;
  return {
    ...sheet,
    html: (number) => pageHtml(document, extent, style, number ? sheet.main(number) : plain),
  };
}

function pageHtml(document: ExportDocument, extent: string, style: string, main: SheetElement): string {
  const { title, made, language } = document;
  const styleHash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const authors = authorsOf(document).map(
    (author) => `<meta name="author" content="${escapeHtml(author)}">\n`,
  );
  const evidence = document.evidence
    ? `<meta name="carrel-evidence" content="${escapeHtml(JSON.stringify(document.evidence))}">\n`
    : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
${authors.join('')}<meta name="description" content="${escapeHtml(extent)}">
<meta name="date" content="${escapeHtml(made)}">
<meta name="generator" content="Carrel">
${evidence}<style>${style}</style>
</head>
<body>
${serialize(main)}
</body>
</html>
`;
}

/** Who wrote what the document quotes, each once. */
export function authorsOf({ sources }: ExportDocument): string[] {
  const bylines = sources.map(({ citation }) => citation.byline).filter((byline) => byline !== null);
  return [...new Set(bylines)];
}
