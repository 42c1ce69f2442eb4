import type { ExportDocument, ExportPassage, ExportSource, Mark, QuotedBlock } from '../../contract/index.ts';
import {
  citationParts,
  type CitationPart,
  extentOf,
  formatDate,
  HOW_TO_FIND,
  type Section,
  sectionsOf,
} from './cite.ts';
import { codeBlock, codeSpan, markdownLine, markdownText } from './markdown-text.ts';

/** Headings within passages stand below the title and the articles' headings. */
const HEADINGS_ABOVE = 2;

/** The document as CommonMark: passages as block quotes, each followed by its citation. */
export function writeMarkdown(document: ExportDocument): string {
  const sections = sectionsOf(document.passages).flatMap(sectionParts);
  const parts = [
    `# ${markdownLine(document.title)}`,
    `${extentOf(document)}, ${formatDate(document.made)}`,
    ...sections,
    '## Sources',
    markdownText(HOW_TO_FIND),
    document.sources.map(sourceItem).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts({ title, passages }: Section): string[] {
  return [`## ${markdownLine(title)}`, ...passages.flatMap(passageParts)];
}

function passageParts({ blocks, citation, note, id }: ExportPassage): string[] {
  const quote = quoteLines(blocks).map((line) => `> ${line}`.trimEnd());
  const cited = `— ${citationText(citationParts(citation))} · ${codeSpan(id)}`;
  return [quote.join('\n'), cited, ...(note.trim() === '' ? [] : [noteText(note)])];
}

/** Paragraphs of a note are set apart by empty lines, as it was typed. */
function noteText(note: string): string {
  const paragraphs = note.trim().split(/\n\s*\n/);
  return paragraphs.map((text, index) => (index === 0 ? '**Note.** ' : '') + markdownText(text)).join('\n\n');
}

function citationText(parts: readonly CitationPart[]): string {
  return parts.map(partText).join(', ');
}

function partText({ kind, text }: CitationPart): string {
  if (kind === 'path') return codeSpan(text);
  const line = markdownLine(text);
  if (kind === 'title') return `“${line}”`;
  return kind === 'source' ? `*${line}*` : line;
}

function sourceItem({ uid, citation, sha256 }: ExportSource): string {
  const hash = sha256 === null ? '' : `, SHA-256 ${codeSpan(sha256)}`;
  return `- ${codeSpan(uid)}: ${citationText(citationParts(citation))}${hash}`;
}

/** Blocks with an empty line between them, but none between the items of a list. */
function quoteLines(blocks: readonly QuotedBlock[]): string[] {
  const lines: string[] = [];
  const indents: number[] = [];
  blocks.forEach((block, index) => {
    const goesOn = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
    if (index > 0 && !goesOn) lines.push('');
    if (!goesOn) indents.length = 0;
    if (block.speaker !== undefined) lines.push(`**\\[${markdownLine(block.speaker)}\\]**`, '');
    lines.push(...(block.kind === 'item' ? itemLines(block, indents) : blockLines(block)));
  });
  return lines;
}

function blockLines({ kind, text, level = 1, label = 0, marks = [] }: QuotedBlock): string[] {
  if (kind === 'preformatted') return codeBlock(text);
  if (kind === 'heading') return [`${'#'.repeat(Math.min(6, level + HEADINGS_ABOVE))} ${markdownLine(text)}`];
  const speaker: Mark[] = label > 0 ? [{ kind: 'strong', start: 0, end: label }] : [];
  const lines = markdownText(text, [...speaker, ...marks]).split('\n');
  return kind === 'quote' ? lines.map((line) => `> ${line}`) : lines;
}

/** @param indents of the items this one may lie in, by depth; brought up to date */
function itemLines(block: QuotedBlock, indents: number[]): string[] {
  const depth = Math.min((block.level ?? 1) - 1, indents.length);
  const indent = depth === 0 ? 0 : indents[depth - 1]!;
  const marker = block.ordinal === undefined ? '- ' : `${block.ordinal}. `;
  indents.splice(depth, Infinity, indent + marker.length);
  return blockLines(block).map(
    (line, index) => (index === 0 ? ' '.repeat(indent) + marker : ' '.repeat(indent + marker.length)) + line,
  );
}
