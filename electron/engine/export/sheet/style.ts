import type { Paper } from '../../../contract/index.ts';
import { pageRules, type Running } from './running.ts';

/** Classes whose text is set in the plain face, bold ones by the second list; the fonts are made accordingly. */
export const SANS: readonly string[] = [
  'extent',
  'rubric',
  'about',
  'page',
  'margin',
  'speaker',
  'citation',
  'evidence',
  'tags',
  'note',
  'label',
  'notes',
  'sources',
  'hash',
  'log',
];
export const SANS_BOLD: readonly string[] = ['rubric', 'speaker', 'label'];

/** Elements and classes set in the display cut. */
export const DISPLAY: readonly string[] = ['h1', 'part', 'heading'];

const select = (names: readonly string[]): string =>
  names.map((name) => (/^h\d$/.test(name) ? name : `.${name}`)).join(', ');

/** The style sheet of a document for a file: on screen and on paper; fonts come separately. */
export function fileStyle(paper: Paper, running: Running): string {
  return `${documentStyle}
html { background: #fff; }
body { margin: 0; }
${pageRules(paper, running)}
@media screen {
  .document { --u: 17px; max-width: calc(37rem + var(--column)); margin: 4rem auto; padding-inline: var(--column) 1.5rem; }
}
@media screen and (max-width: 44rem) {
  .document { --column: 1.5rem; }
  .margin { float: none; width: auto; margin: 0 0 0.3rem; text-align: start; }
  .margin :is(b, span) { display: inline; margin-inline-end: 0.5rem; }
  .pair { display: block; }
}
`;
}

/** The same for the preview: a sheet of the paper, with its margins. */
export function previewStyle(paper: Paper): string {
  const [width, height] = paper === 'a4' ? ['210mm', '297mm'] : ['8.5in', '11in'];
  return `${documentStyle}
.document { box-sizing: border-box; width: ${width}; max-width: none; min-height: ${height}; background: #fff;
  padding: 27mm 22mm 25mm; padding-inline-start: calc(22mm + var(--column)); }
`;
}

/** Everything is measured from the size of the text, \`--u\`, and the column beside it, \`--column\`. */
const documentStyle = `
.document {
  --u: 10pt; --column: 34mm;
  --ink: #1d1b18; --soft: #565047; --faint: #6b6459; --rule: #cfc9bd; --accent: #1f5d5b;
  --text: 'Carrel Text', Georgia, serif;
  --display: 'Carrel Display', 'Carrel Text', Georgia, serif;
  --sans: 'Carrel Sans', 'Carrel Text', system-ui, sans-serif;
  --mono: 'Carrel Mono', 'Carrel Text', monospace;
  max-width: 156mm; padding-inline-start: var(--column); overflow-wrap: break-word;
  font: var(--u)/1.5 var(--text); color: var(--ink); font-synthesis: none; hyphens: auto; font-kerning: normal; text-rendering: geometricPrecision;
  font-variant-ligatures: common-ligatures contextual; print-color-adjust: exact;
}
.document, .document * { box-sizing: border-box; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; hyphens: manual; text-wrap: balance; break-after: avoid;
  break-inside: avoid; margin: 0; }
p, ul, ol, figure, blockquote, pre { margin: 0; }
p { orphans: 2; widows: 2; }
/* Chromium leaves a space at the end of a line out of what a PDF says to a screen reader, unless it is preserved. */
h1, h2, h3, h4, h5, h6, p, li, figcaption, .entry { white-space: pre-wrap; }
a { color: inherit; text-decoration: none; }
blockquote a { text-decoration: underline 0.4pt var(--faint); text-underline-offset: 0.15em; }
i { font-style: italic; }
b { font-weight: 600; }
code { font-family: var(--mono); font-size: 0.9em; }
sup { font-size: 0.7em; line-height: 0; vertical-align: 0.45em; color: var(--accent); }
sup a { padding-inline: 0.1em; text-decoration: none; font-variant-numeric: lining-nums; }
${select(SANS)} { font-family: var(--sans); }
${select(SANS_BOLD)} { font-weight: 600; }
${select(DISPLAY)} { font-family: var(--display); font-weight: 600; }
:lang(ja) { --han: 'Carrel ja'; }
:lang(zh) { --han: 'Carrel zh'; }
:lang(ko) { --han: 'Carrel ko'; }
[lang]:is(:lang(ja), :lang(zh), :lang(ko)) { font-family: var(--han), var(--text); }
/* Marks above a line that is too low for them would be drawn at the foot of the page before. */
blockquote:is(:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb)) { line-height: 1.8; padding-top: 0.3em; }
.document .heading:is(:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb)) { line-height: 1.6; padding-top: 0.4em; }

.front { padding-top: 8mm; margin-bottom: 12mm; }
.front.apart { page: title; padding-top: 76mm; margin-bottom: 0; break-after: page; }
.front.apart h1 { padding-top: 7mm; border-top: 2pt solid var(--accent); font-size: calc(3.4 * var(--u)); }
.front.apart h1.long { font-size: calc(2.4 * var(--u)); }
.front.apart .extent { margin-top: 6mm; font-size: calc(1.05 * var(--u)); }
h1 { font-size: calc(2.6 * var(--u)); line-height: 1.15; letter-spacing: -0.01em; }
h1.long { font-size: calc(1.8 * var(--u)); line-height: 1.2; letter-spacing: 0; }
.extent { margin-top: 3mm; font-size: calc(0.95 * var(--u)); line-height: 1.4; color: var(--soft); }

.contents { margin-bottom: 14mm; }
.rubric { font-size: calc(0.95 * var(--u)); line-height: 1.4; letter-spacing: 0.02em; color: var(--accent); }
.contents ol { list-style: none; padding: 0; margin-top: 2mm; border-top: 0.5pt solid var(--rule); }
.contents li { border-bottom: 0.5pt solid var(--rule); break-inside: avoid; }
.contents li.deep { padding-inline-start: 5mm; }
.contents a { display: flex; gap: 4mm; align-items: baseline; padding: 1.3mm 0; line-height: 1.35; }
.contents .entry { flex: 1; min-width: 0; }
.contents .entry small { display: block; font: calc(0.8 * var(--u))/1.4 var(--sans); color: var(--faint); }
/* As wide as the number of any page: it is written when the pages are known, over what keeps its place. */
.contents .page { flex: none; display: flex; justify-content: end; width: 1.6em; font-size: calc(0.9 * var(--u)); line-height: 1.35;
  white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }

.contents.dense ol { padding-top: 1mm; }
.contents.dense li { border: 0; }
.contents.dense .over { margin-top: 1.5mm; }
.contents.dense a { align-items: last baseline; gap: 2mm; padding: 0.7mm 0; line-height: 1.3; }
/* Dots lead the eye from the end of the entry to the number. */
.contents.dense .entry { position: relative; overflow-x: clip; }
.contents.dense .entry::after { content: ''; position: absolute; width: 100%; height: 0.84em; margin-inline-start: 1.5mm; border-bottom: 0.7pt dotted var(--rule); }
.contents.dense .entry small { display: inline-block; }
.contents.dense + .article, .contents.dense + .named { break-before: page; }

.part { margin-bottom: 8mm; padding-bottom: 2mm; border-bottom: 1pt solid var(--accent); font-size: calc(1.9 * var(--u)); line-height: 1.2; }
.named + .named { margin-top: 18mm; }
.article { margin-bottom: 13mm; }
.heading { font-size: calc(1.5 * var(--u)); line-height: 1.25; }
.named .heading { font-size: calc(1.3 * var(--u)); }
.heading.long { font-size: calc(1.2 * var(--u)); line-height: 1.3; }
.about { margin-top: 1mm; font-size: calc(0.9 * var(--u)); line-height: 1.4; color: var(--soft); break-after: avoid; }
.passage { position: relative; margin-top: 5mm; }
.passage + .passage { margin-top: 8mm; }
.passage.short, .pair.short { break-inside: avoid; }
.margin { float: left; clear: left; width: calc(var(--column) - 5mm); margin-left: calc(-1 * var(--column));
  padding-top: 0.7mm; font-size: calc(0.75 * var(--u)); line-height: 1.45; color: var(--faint); text-align: right; hyphens: none;
  font-variant-numeric: lining-nums tabular-nums; }
.margin b { display: block; font-weight: 600; color: var(--accent); }
.passage blockquote p, .note p { text-wrap: pretty; }
.passage blockquote > * + * { margin-top: 2.2mm; }
/* No page ends with a question, or with the line that opens a list. */
.passage > blockquote > :is(:first-child, .speaker + *):not(:last-child) { break-after: avoid; }
.passage blockquote blockquote { padding-inline-start: 5mm; border-inline-start: 0.8pt solid var(--rule); color: #3a362f; }
.passage h3, .passage h4, .passage h5, .passage h6 { font-size: calc(1.05 * var(--u)); line-height: 1.4; }
.passage h3 { font-size: calc(1.15 * var(--u)); }
.passage blockquote > * + :is(h3, h4, h5, h6) { margin-top: 5mm; }
.passage ul, .passage ol { padding-inline-start: 5.5mm; }
.passage li + li { margin-top: 0.8mm; }
.passage li::marker { color: var(--faint); font-variant-numeric: lining-nums tabular-nums; }
.passage .level-2 { margin-inline-start: 5.5mm; }
.passage .level-3 { margin-inline-start: 11mm; }
.passage pre { font: calc(0.85 * var(--u))/1.45 var(--mono); white-space: pre-wrap; hyphens: none; orphans: 4; widows: 4; }
.speaker { font-size: calc(0.85 * var(--u)); line-height: 1.4; color: var(--soft); break-after: avoid; }
.passage blockquote > .speaker + * { margin-top: 0.5mm; }
/* The rules of the colours differ in shape too; the margin says their names. */
.passage[class*='ink-'] > blockquote { margin-inline-start: -3mm; padding-inline-start: calc(3mm - var(--line, 2pt)); border-inline-start: var(--line, 2pt) solid var(--ink-rule); }
.pair .passage[class*='ink-'] > blockquote { margin-inline-start: 0; }
.passage.ink-yellow { --ink-rule: #806d00; }
.passage.ink-green { --ink-rule: #0b7a5b; }
.passage.ink-green > blockquote { border-inline-start-style: dashed; }
.passage.ink-blue { --ink-rule: #1b62b5; }
.passage.ink-blue > blockquote { border-inline-start-style: dotted; }
.passage.ink-pink { --ink-rule: #ab2f78; --line: 2.8pt; }
.passage.ink-pink > blockquote { border-inline-start-style: double; }
.passage.ink-grey { --ink-rule: #5f5a53; --line: 0.6pt; }
.margin span { display: block; }
.margin .ink { color: var(--ink-rule); }
.citation { margin-top: 2.4mm; font-size: calc(0.85 * var(--u)); line-height: 1.42; color: var(--soft); text-wrap: pretty;
  break-before: avoid; hyphens: none; overflow-wrap: anywhere; break-inside: avoid; }
:is(.citation, .sources, .notes) i { font: italic 1.03em/1 var(--text); }
.evidence { margin-top: 1mm; font-size: calc(0.65 * var(--u)); line-height: 1.4; color: var(--faint); break-before: avoid; hyphens: none;
  overflow-wrap: anywhere; font-variant-numeric: lining-nums tabular-nums; letter-spacing: 0.01em; }
.tags { margin-top: 1.2mm; font-size: calc(0.75 * var(--u)); line-height: 1.4; color: var(--faint); break-before: avoid; hyphens: none; }
.note { margin-top: 3mm; padding-inline-start: 4mm; border-inline-start: 1.6pt solid var(--accent);
  font-size: calc(0.95 * var(--u)); line-height: 1.45; box-decoration-break: clone; }
.note p + p { margin-top: 1.6mm; }
.note .label { font-size: calc(0.8 * var(--u)); line-height: 1.4; color: var(--accent); break-after: avoid; }

/* Side by side, each with what leads back to it above it; the column beside the text is theirs too. */
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 4mm; margin-inline-start: calc(-1 * var(--column)); }
/* Columns can't keep their heads with the text: a pair begins where there is room for both. */
.paired::before { content: ''; display: block; height: 45mm; margin-bottom: -45mm; break-inside: avoid; }
.pair .heading { font-size: calc(1.15 * var(--u)); line-height: 1.3; }
.pair .margin { float: none; width: auto; margin: 0 0 1mm; padding: 0; text-align: start; }
.pair .margin :is(b, span) { display: inline; margin-inline-end: 2mm; }
.pair .passage { margin-top: 3mm; }

.notes { margin-top: 6mm; padding-top: 2.5mm; border-top: 0.5pt solid var(--rule); font-size: calc(0.85 * var(--u)); line-height: 1.42; color: var(--soft); }
.notes ol { list-style: none; padding: 0; }
.notes li { margin-top: 1.2mm; padding-inline-start: 7mm; break-inside: avoid; overflow-wrap: anywhere; hyphens: none; }
.notes .back { display: inline-block; min-width: 7mm; margin-inline-start: -7mm; color: var(--accent); font-variant-numeric: lining-nums tabular-nums; }
section.notes { margin-top: 14mm; }

.sources { margin-top: 16mm; padding-top: 3mm; border-top: 0.5pt solid var(--rule); font-size: calc(0.85 * var(--u)); line-height: 1.42; color: var(--soft); }
.sources > p { margin-top: 1.5mm; break-after: avoid; }
.sources li { list-style: none; margin-top: 3mm; break-inside: avoid; overflow-wrap: anywhere; }
.sources ul { padding: 0; }
.sources .margin { padding-top: 0; }
.log { margin-top: 16mm; break-before: page; font-size: calc(0.9 * var(--u)); line-height: 1.42; color: var(--soft); }
.log .part { margin-bottom: 3mm; color: var(--ink); }
.log h3 { margin-top: 7mm; font-size: calc(0.95 * var(--u)); line-height: 1.4; color: var(--accent); }
.log ul { padding: 0; }
.log li { list-style: none; margin-top: 3.5mm; white-space: normal; break-inside: avoid; overflow-wrap: anywhere; hyphens: none; }
.log .margin { padding-top: 0.4mm; }
.log .asked { color: var(--ink); break-after: avoid; }
.log .asked b { font-size: calc(1.05 * var(--u)); }
.log .kept li { margin-top: 1mm; padding-inline-start: 3mm; border-inline-start: 1pt solid var(--rule); }
.log .lead { break-after: avoid; }
.log .note { margin-top: 0; }
.hash { display: block; font-size: calc(0.75 * var(--u)); color: var(--faint); font-variant-numeric: tabular-nums; }
`;
