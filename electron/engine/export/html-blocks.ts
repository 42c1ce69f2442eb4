import type { Mark, QuotedBlock } from '../../contract/index.ts';
import { directionOf, escapeHtml, htmlText } from './html-text.ts';

/** Headings within a passage stand below the document's title and the article's. */
const HEADINGS_ABOVE = 2;

/** How deep lists are told apart by their indentation. */
const DEEPEST = 3;

/** The blocks of a passage as HTML. */
export function quoteHtml(blocks: readonly QuotedBlock[]): string {
  const groups: QuotedBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && block.kind === 'item' && belongsTo(group[0]!, block)) group.push(block);
    else groups.push([block]);
  }
  return groups.map(groupHtml).join('\n');
}

/** Numbered items and others make lists of their own. */
function belongsTo(first: QuotedBlock, item: QuotedBlock): boolean {
  return first.kind === 'item' && (first.ordinal === undefined) === (item.ordinal === undefined);
}

function groupHtml(group: readonly QuotedBlock[]): string {
  const first = group[0]!;
  const speaker =
    first.speaker === undefined ? '' : `<p class="speaker" dir="auto">[${escapeHtml(first.speaker)}]</p>\n`;
  if (first.kind !== 'item') return speaker + blockHtml(first);
  const list = first.ordinal === undefined ? 'ul' : 'ol';
  return `${speaker}<${list}${directionOf(first.text)}>\n${group.map(itemHtml).join('\n')}\n</${list}>`;
}

function itemHtml({ text, marks, level = 1, ordinal }: QuotedBlock): string {
  const value = ordinal === undefined ? '' : ` value="${ordinal}"`;
  const depth = level > 1 ? ` class="level-${Math.min(level, DEEPEST)}"` : '';
  return `<li${value}${depth} dir="auto">${htmlText(text, marks)}</li>`;
}

function blockHtml({ kind, text, level = 1, label = 0, marks = [] }: QuotedBlock): string {
  // A line break right behind the tag would be lost.
  if (kind === 'preformatted') return `<pre dir="auto">\n${escapeHtml(text)}</pre>`;
  const speaker: Mark[] = label > 0 ? [{ kind: 'strong', start: 0, end: label }] : [];
  const html = htmlText(text, [...speaker, ...marks]);
  if (kind === 'quote') return `<blockquote${directionOf(text)}><p dir="auto">${html}</p></blockquote>`;
  const tag = kind === 'heading' ? `h${Math.min(6, level + HEADINGS_ABOVE)}` : 'p';
  return `<${tag} dir="auto">${html}</${tag}>`;
}
