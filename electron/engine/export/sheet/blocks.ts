import type { Mark, QuotedBlock, SheetElement } from '../../../contract/index.ts';
import { type Child, el } from './element.ts';
import { directionOf, markedText } from './text.ts';

/** How deep lists are told apart by their indentation. */
const DEEPEST = 3;

/**
 * The blocks of a passage.
 * @param above levels of headings the passage stands below
 * @param after what follows the last word, such as the number of a note
 */
export function quoteElements(blocks: readonly QuotedBlock[], above: number, after: Child): SheetElement[] {
  const groups: QuotedBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && block.kind === 'item' && belongsTo(group[0]!, block)) group.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group, index) =>
    groupElements(group, above, index === groups.length - 1 ? after : null),
  );
}

/** Numbered items and others make lists of their own. */
function belongsTo(first: QuotedBlock, item: QuotedBlock): boolean {
  return first.kind === 'item' && (first.ordinal === undefined) === (item.ordinal === undefined);
}

function groupElements(group: readonly QuotedBlock[], above: number, after: Child): SheetElement[] {
  const first = group[0]!;
  const speaker =
    first.speaker === undefined ? [] : [el('p', { class: 'speaker', dir: 'auto' }, `[${first.speaker}]`)];
  if (first.kind !== 'item') return [...speaker, ...blockElements(first, above, after)];
  const items = group.map((item, index) => itemElement(item, index === group.length - 1 ? after : null));
  return [...speaker, el(first.ordinal === undefined ? 'ul' : 'ol', { dir: directionOf(first.text) }, items)];
}

function itemElement({ text, marks, level = 1, ordinal }: QuotedBlock, after: Child): SheetElement {
  const depth = level > 1 ? `level-${Math.min(level, DEEPEST)}` : undefined;
  return el('li', { value: ordinal, class: depth, dir: 'auto' }, markedText(text, marks), after);
}

function blockElements(
  { kind, text, level = 1, label = 0, marks = [] }: QuotedBlock,
  above: number,
  after: Child,
): SheetElement[] {
  if (kind === 'preformatted')
    return [el('pre', { dir: 'auto' }, text), ...(after === null ? [] : [el('p', {}, after)])];
  const speaker: Mark[] = label > 0 ? [{ kind: 'strong', start: 0, end: label }] : [];
  const content = [...markedText(text, [...speaker, ...marks]), after];
  if (kind === 'quote')
    return [el('blockquote', { dir: directionOf(text) }, el('p', { dir: 'auto' }, content))];
  return [el(kind === 'heading' ? headingTag(level + above) : 'p', { dir: 'auto' }, content)];
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** @param level 1–6; what lies deeper is set as the deepest */
export function headingTag(level: number): (typeof HEADINGS)[number] {
  return HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? 'h6';
}
