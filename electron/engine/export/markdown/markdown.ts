import type {
  ExportDocument,
  ExportPassage,
  ExportSource,
  Mark,
  QuotedBlock,
  RichText,
} from '../../../contract/index.ts';
import { placeLine } from '../../evidence/evidence.ts';
import { plainText } from '../cite/plain.ts';
import type { Layout } from '../layout.ts';
import { differInColour, type Group, outlineOf, type Part } from '../outline.ts';
import { extentOf, formatDate, type Words, words } from '../words.ts';
import { evidenceComment } from './attach.ts';
import { logParts } from './log.ts';
import { codeBlock, codeSpan, markdownLine, markdownText } from './text.ts';

/** What the passages of one document are written with. */
interface Setting {
  readonly words: Words;
  /** The exact place of each passage is told. */
  readonly evidence: boolean;
  readonly coloured: boolean;
  /** Where a passage is cited: below it, or in a footnote of this number. */
  readonly numberOf: ((passage: ExportPassage) => number) | null;
}

/** The document as CommonMark, notes as GitHub has them: passages as block quotes, each followed by its citation. */
export function writeMarkdown(document: ExportDocument, { notes, evidence }: Layout): string {
  const own = words[document.language];
  const outline = outlineOf(document.passages);
  let last = 0;
  const numbers = new Map<ExportPassage, number>();
  const numberOf: Setting['numberOf'] =
    notes === 'inline'
      ? null
      : (passage) => numbers.get(passage) ?? numbers.set(passage, ++last).get(passage)!;
  const coloured = differInColour(document.passages);
  const setting: Setting = { words: own, evidence, coloured, numberOf };
  const sections = outline.flatMap((part) => partLines(part, notes === 'foot', setting));
  const parts = [
    `# ${markdownLine(document.title)}`,
    `${extentOf(document, own)}, ${formatDate(document.made, own)}`,
    ...sections,
    `## ${own.sources}`,
    markdownText(document.masked ? own.howMasked : own.howToFind),
    document.sources.map((source) => sourceItem(source, document.style === 'plain')).join('\n'),
    ...(notes === 'end' ? noteLines([...numbers.keys()], setting) : []),
    ...logParts(document),
    ...(document.evidence ? [evidenceComment(document.evidence)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function partLines({ name, groups }: Part, notesFollow: boolean, setting: Setting): string[] {
  const lines = groups.flatMap((group) => {
    const parts = groupParts(group, name === null ? 2 : 3, setting);
    return notesFollow ? parts.concat(noteLines(group.passages, setting)) : parts;
  });
  return name === null ? lines : [`## ${markdownLine(name)}`, ...lines];
}

function groupParts({ title, passages, paired }: Group, level: number, setting: Setting): string[] {
  return [
    `${'#'.repeat(level)} ${markdownLine(title)}`,
    ...passages.flatMap((passage) => [
      ...(paired ? [`**${markdownLine(passage.citation.title)}**`] : []),
      ...passageParts(passage, level, setting),
    ]),
  ];
}

function passageParts(
  passage: ExportPassage,
  level: number,
  { words: own, evidence, coloured, numberOf }: Setting,
): string[] {
  const place = evidence ? placeLine(passage) : null;
  const { blocks, cited, note, id, tags } = passage;
  const colour = coloured && passage.colour ? ` · ${own.colours[passage.colour]}` : '';
  const quote = quoteLines(blocks, level).map((line) => `> ${line}`.trimEnd());
  const citation = numberOf ? `[^${numberOf(passage)}]` : richMarkdown(cited);
  const tagged = tags.length === 0 ? '' : ` · ${tags.map((tag) => markdownLine(`#${tag}`)).join(' ')}`;
  return [
    quote.join('\n'),
    `— ${citation} · ${codeSpan(id)}${colour}${tagged}`,
    ...(place === null ? [] : [codeSpan(place)]),
    ...(note.trim() === '' ? [] : [noteText(note, own)]),
  ];
}

/** What the numbers of notes stand for. */
function noteLines(passages: readonly ExportPassage[], { numberOf }: Setting): string[] {
  return numberOf
    ? [passages.map((passage) => `[^${numberOf(passage)}]: ${richMarkdown(passage.cited)}`).join('\n')]
    : [];
}

/** Paragraphs of a note are set apart by empty lines, as it was typed. */
function noteText(note: string, own: Words): string {
  const paragraphs = note.trim().split(/\n\s*\n/);
  return paragraphs
    .map((text, index) => (index === 0 ? `**${own.note}.** ` : '') + markdownText(text))
    .join('\n\n');
}

function richMarkdown(rich: RichText): string {
  const marks: Mark[] = [];
  let at = 0;
  for (const { text, italic, bold } of rich) {
    if (italic || bold)
      marks.push({ kind: italic ? 'emphasis' : 'strong', start: at, end: at + text.length });
    at += text.length;
  }
  return markdownText(plainText(rich).replaceAll(/\s/g, ' '), marks);
}

function sourceItem({ uid, entry, citation, sha256 }: ExportSource, plain: boolean): string {
  const file = plain || citation.path === '' ? '' : ` · ${codeSpan(citation.path)}`;
  const hash = sha256 === null ? '' : ` · SHA-256 ${codeSpan(sha256)}`;
  return `- ${codeSpan(uid)}: ${richMarkdown(entry)}${file}${hash}`;
}

/** Blocks with an empty line between them, but none between the items of a list. */
function quoteLines(blocks: readonly QuotedBlock[], above: number): string[] {
  const lines: string[] = [];
  const indents: number[] = [];
  blocks.forEach((block, index) => {
    const goesOn = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
    if (index > 0 && !goesOn) lines.push('');
    if (!goesOn) indents.length = 0;
    if (block.speaker !== undefined) lines.push(`**\\[${markdownLine(block.speaker)}\\]**`, '');
    lines.push(...(block.kind === 'item' ? itemLines(block, indents, above) : blockLines(block, above)));
  });
  return lines;
}

function blockLines({ kind, text, level = 1, label = 0, marks = [] }: QuotedBlock, above: number): string[] {
  if (kind === 'preformatted') return codeBlock(text);
  if (kind === 'heading') return [`${'#'.repeat(Math.min(6, level + above))} ${markdownLine(text)}`];
  const speaker: Mark[] = label > 0 ? [{ kind: 'strong', start: 0, end: label }] : [];
  const lines = markdownText(text, [...speaker, ...marks]).split('\n');
  return kind === 'quote' ? lines.map((line) => `> ${line}`) : lines;
}

/** @param indents of the items this one may lie in, by depth; brought up to date */
function itemLines(block: QuotedBlock, indents: number[], above: number): string[] {
  const depth = Math.min((block.level ?? 1) - 1, indents.length);
  const indent = depth === 0 ? 0 : indents[depth - 1]!;
  const marker = block.ordinal === undefined ? '- ' : `${block.ordinal}. `;
  indents.splice(depth, Infinity, indent + marker.length);
  return blockLines(block, above).map(
    (line, index) => (index === 0 ? ' '.repeat(indent) + marker : ' '.repeat(indent + marker.length)) + line,
  );
}
