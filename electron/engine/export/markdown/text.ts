import type { Mark } from '../../../contract/index.ts';
import { followable } from '../links.ts';

/** What may mean something in CommonMark or GFM wherever it stands: markup, entities, addresses that link themselves. */
const SPECIAL = /[\\`*_[\]<>|~$]|&(?=#?\w+;)|(?<=\w)@(?=\w)|:(?=\/\/)|(?<=www)\./gi;

/** What makes a heading, a list, a rule of a line that opens with it; behind a number it is the sign that follows. */
const LINE_OPENING = /(?<=^[ \t]*)[#+\-=]|(?<=^[ \t]*\d{1,9})[.)]/gm;

const SPACE = /\s|^$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const DELIMITERS = { emphasis: '*', strong: '**' } as const;

/**
 * Text with its marks as inline Markdown that shows exactly this text; line breaks stay. Of marks that overlap the first
 * one is kept, and one that Markdown can't express where it stands is left out rather than spoiling the text.
 */
export function markdownText(text: string, marks: readonly Mark[] = []): string {
  const escaped = escapeUnits(text);
  let markdown = '';
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const kept = mark.start >= at && (mark.start > at || at === 0) ? trimMark(text, mark) : null;
    const marked = kept && markedText(text, escaped, kept);
    if (marked === null) continue;
    const before = escaped.slice(at, kept!.start).join('');
    // An exclamation mark would make an image of a link.
    markdown += (mark.kind === 'link' ? before.replace(/!$/, '\\!') : before) + marked;
    at = kept!.end;
  }
  const lines = (markdown + escaped.slice(at).join('')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\\\n');
}

/** As {@link markdownText}, on one line. */
export function markdownLine(text: string): string {
  return escapeUnits(text.replace(/\s+/g, ' ').trim())
    .join('')
    .replaceAll(/(?<!\\)#/g, '\\#');
}

/** Code in a line: nothing in it means anything. */
export function codeSpan(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  const fence = fenceFor(line, 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return line === '' ? '' : `${fence}${space}${line}${space}${fence}`;
}

/** Lines of code as they stand. */
export function codeBlock(code: string): string[] {
  const fence = fenceFor(code, 3);
  return [fence, ...code.split('\n'), fence];
}

/** More backticks than stand together anywhere in the code. */
function fenceFor(code: string, least: number): string {
  const runs = code.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}

/** For each code unit what stands for it. */
function escapeUnits(text: string): string[] {
  const units = text.split('');
  for (const pattern of [SPECIAL, LINE_OPENING]) {
    for (const { index } of text.matchAll(pattern)) units[index] = `\\${text[index]}`;
  }
  return units;
}

/** The mark without white space at its ends; null if nothing is left. */
function trimMark(text: string, mark: Mark): Mark | null {
  const content = text.slice(mark.start, mark.end);
  const start = mark.start + content.length - content.trimStart().length;
  const end = mark.end - (content.length - content.trimEnd().length);
  return start < end ? { ...mark, start, end } : null;
}

function markedText(text: string, escaped: readonly string[], mark: Mark): string | null {
  const { start, end } = mark;
  if (mark.kind === 'code') return codeSpan(text.slice(start, end));
  const content = escaped.slice(start, end).join('');
  if (mark.kind === 'link') {
    const href = followable(mark.href);
    return href === null ? null : `[${content}](<${href.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`;
  }
  const opens = canOpen(text[start - 1] ?? '', text[start] ?? '');
  const closes = canOpen(text[end] ?? '', text[end - 1] ?? '');
  const delimiter = DELIMITERS[mark.kind];
  return opens && closes ? delimiter + content + delimiter : null;
}

/** CommonMark's rule for delimiters: punctuation right inside them needs white space or punctuation right outside. */
function canOpen(outside: string, inside: string): boolean {
  return !PUNCTUATION.test(inside) || SPACE.test(outside) || PUNCTUATION.test(outside);
}
