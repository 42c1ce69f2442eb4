import type { PrintOptions } from '../host.ts';

const SIZES = { a4: 'A4', letter: 'letter' } as const;

/** The style sheet of a print document, on screen and on paper; fonts come separately. */
export function styleSheet({ paper, title }: PrintOptions, extent: string): string {
  return `${screenAndPaper}
@media print {
  @page {
    size: ${SIZES[paper]};
    margin: 27mm 22mm 25mm;
    @top-left { ${running} vertical-align: top; padding-top: 13mm; width: 72%; text-align: left;
      white-space: nowrap; overflow: hidden; text-overflow: ellipsis; content: ${cssString(title)}; }
    @top-right { ${running} vertical-align: top; padding-top: 13mm; content: ${cssString(extent)}; }
    @bottom-right { ${running} vertical-align: bottom; padding-bottom: 13mm;
      content: counter(page) "\\2009/\\2009" counter(pages); }
  }
  @page :first { @top-left { content: none; } @top-right { content: none; } }
}
`;
}

const running = `font: 7.5pt/1.2 'Carrel Sans', 'Carrel Text', sans-serif; color: #6b6459;`;

/** Any text as a CSS string: whatever is not a plain letter or digit is written by its number. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}

const screenAndPaper = `
:root {
  --ink: #1d1b18; --soft: #565047; --faint: #6b6459; --rule: #cfc9bd; --accent: #1f5d5b;
  --text: 'Carrel Text', Georgia, serif;
  --display: 'Carrel Display', 'Carrel Text', Georgia, serif;
  --sans: 'Carrel Sans', 'Carrel Text', system-ui, sans-serif;
  --mono: 'Carrel Mono', 'Carrel Text', monospace;
  /* The column beside the text, for what leads back to the source. */
  --column: 34mm;
}
* { box-sizing: border-box; }
html { font: 10pt/1.5 var(--text); color: var(--ink); background: #fff; font-synthesis: none; hyphens: auto;
  font-kerning: normal; font-variant-ligatures: common-ligatures contextual; print-color-adjust: exact; }
body { max-width: 156mm; margin: 0; padding-inline-start: var(--column); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { font-family: var(--display); font-weight: 600; hyphens: manual; text-wrap: balance;
  break-after: avoid; break-inside: avoid; margin: 0; }
p, ul, ol, figure, blockquote, pre { margin: 0; }
p { orphans: 2; widows: 2; }
/* Chromium leaves a space at the end of a line out of what a PDF says to a screen reader, unless it is preserved. */
h1, h2, h3, h4, h5, h6, p, li, figcaption, .entry { white-space: pre-wrap; }
a { color: inherit; text-decoration: none; }
blockquote a { text-decoration: underline 0.4pt var(--faint); text-underline-offset: 0.15rem; }
i { font-style: italic; }
b { font-weight: 600; }
code { font-family: var(--mono); font-size: 0.9em; }

.front { padding-top: 8mm; margin-bottom: 12mm; }
h1 { font-size: 2.6rem; line-height: 1.15; letter-spacing: -0.01em; }
h1.long { font-size: 1.8rem; line-height: 1.2; letter-spacing: 0; }
.extent { margin-top: 3mm; font: 0.95rem/1.4 var(--sans); color: var(--soft); }

.contents { margin-bottom: 14mm; }
.contents h2, .sources h2 { font: 600 0.95rem/1.4 var(--sans); letter-spacing: 0.02em; color: var(--accent); }
.contents ol { list-style: none; padding: 0; margin-top: 2mm; border-top: 0.5pt solid var(--rule); }
.contents li { border-bottom: 0.5pt solid var(--rule); break-inside: avoid; }
.contents a { display: flex; gap: 4mm; align-items: baseline; padding: 1.3mm 0; line-height: 1.35; }
.contents .entry { flex: 1; min-width: 0; }
.contents .entry small { display: block; font: 0.8rem/1.4 var(--sans); color: var(--faint); }
.contents .page { font: 0.9rem/1.35 var(--sans); font-variant-numeric: tabular-nums; min-width: 2em; text-align: right; }

.contents.dense li { border: 0; }
.contents.dense a { padding: 0.7mm 0; line-height: 1.3; }
.contents.dense .entry small { display: inline; margin-inline-start: 1mm; }
.contents.dense + .article { break-before: page; }

.article { margin-bottom: 13mm; }
.article > h2 { font-size: 1.5rem; line-height: 1.25; }
.article > h2.long { font-size: 1.2rem; line-height: 1.3; }
.article > .about { margin-top: 1mm; font: 0.9rem/1.4 var(--sans); color: var(--soft); break-after: avoid; }
.passage { position: relative; margin-top: 5mm; }
.passage + .passage { margin-top: 8mm; }
.passage.short { break-inside: avoid; }
.margin { float: left; clear: left; width: calc(var(--column) - 5mm); margin-left: calc(-1 * var(--column));
  padding-top: 0.7mm; font: 0.75rem/1.45 var(--sans); color: var(--faint); text-align: right; hyphens: none;
  font-variant-numeric: lining-nums tabular-nums; }
.margin b { display: block; font-weight: 600; color: var(--accent); }
.passage blockquote p, .note p { text-wrap: pretty; }
.passage blockquote > * + * { margin-top: 2.2mm; }
.passage blockquote blockquote { padding-inline-start: 5mm; border-inline-start: 0.8pt solid var(--rule); color: #3a362f; }
.passage h3, .passage h4, .passage h5, .passage h6 { font-family: var(--text); font-size: 1.05rem; line-height: 1.4; }
.passage h3 { font-size: 1.15rem; }
.passage blockquote > * + h3, .passage blockquote > * + h4, .passage blockquote > * + h5 { margin-top: 5mm; }
.passage ul, .passage ol { padding-inline-start: 5.5mm; }
.passage li + li { margin-top: 0.8mm; }
.passage li::marker { color: var(--faint); font-variant-numeric: lining-nums tabular-nums; }
.passage .level-2 { margin-inline-start: 5.5mm; }
.passage .level-3 { margin-inline-start: 11mm; }
.passage pre { font: 0.85rem/1.45 var(--mono); white-space: pre-wrap; hyphens: none; }
.speaker { font: 600 0.85rem/1.4 var(--sans); color: var(--soft); break-after: avoid; }
.passage blockquote > .speaker + * { margin-top: 0.5mm; }
.citation { margin-top: 2.4mm; font: 0.85rem/1.42 var(--sans); color: var(--soft); text-wrap: pretty; break-before: avoid;
  hyphens: none; overflow-wrap: anywhere; break-inside: avoid; }
.citation i, .sources i { font: italic 1.03em/1 var(--text); }
.note { margin-top: 3mm; padding-inline-start: 4mm; border-inline-start: 1.6pt solid var(--accent);
  font: 0.95rem/1.45 var(--sans); box-decoration-break: clone; }
.note p + p { margin-top: 1.6mm; }
.note .label { font: 600 0.8rem/1.4 var(--sans); color: var(--accent); break-after: avoid; }

.sources { margin-top: 16mm; padding-top: 3mm; border-top: 0.5pt solid var(--rule); font: 0.85rem/1.42 var(--sans); color: var(--soft); }
.sources > p { margin-top: 1.5mm; }
.sources li { list-style: none; margin-top: 3mm; break-inside: avoid; overflow-wrap: anywhere; }
.sources ul { padding: 0; }
.sources .margin { padding-top: 0; }
.hash { display: block; font-size: 0.75rem; color: var(--faint); font-variant-numeric: tabular-nums; }

@media screen {
  html { font-size: 17px; }
  body { max-width: calc(37rem + var(--column)); margin: 4rem auto; padding-inline: var(--column) 1.5rem; }
}
@media screen and (max-width: 44rem) {
  :root { --column: 1.5rem; }
  .margin { float: none; width: auto; margin: 0 0 0.3rem; text-align: start; }
  .margin b { display: inline; margin-inline-end: 0.5rem; }
}
`;
