import type { Draft } from '../canonical.ts';
import { joinerFor, type Joiner } from '../plain/hyphens.ts';
import type { Line } from './lines.ts';
import { opensNote, withoutNotes } from './notes.ts';
import type { Column } from './order.ts';
import { hasListings, rowsIn, rowsText, type Rows } from './rows.ts';

/** A line with the column it stands in. */
interface Placed extends Line {
  readonly column: Column;
}

/** Letters larger than those of the text by this factor are a heading's. */
const HEADING = 1.12;

/** Longest heading, in UTF-16 code units. */
const LONGEST_HEADING = 250;

const LONGEST_NUMBERED = 100;

/** A gap larger than the usual one by this factor begins a paragraph. */
const LOOSE = 1.3;

/** An indent of more than this, in sizes, begins a paragraph. */
const INDENT = 0.8;

/** A line that ends this much before its column does, as a share of the column's width, is the last of its paragraph. */
const SHORT = 0.15;

const BULLET = /^(?:[•‣◦▪▫●○■□∙·⁃➢►✓✔]\s*|(\d{1,3})[.)]\s+(?=\p{L})|[–-]\s+(?=\p{L}))/u;
const FINAL = /[.!?:…。！？]["'”’»)\]]*$/u;
const SMALL = /^\p{Ll}/u;

/** `3.1.2 Duties`, `IV. RESULTS`: in letters of their own, the heading of a part. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\.?\s+(?=\p{Lu})/u;

/** The dots that lead to the number of a page in a table of contents. */
const LEADER = /(?:\s?\.){4,}\s*(?=\S*$)/;
const LONGEST_LEADER = 300;

/** What most of the text of a document is set in. */
interface Body {
  readonly size: number;
  readonly font: string;
  /** The usual distance of a line from the next one, in sizes. */
  readonly leading: number;
}

/** Lines that make one block. */
interface Group {
  readonly lines: Placed[];
  /** Null for running text. */
  readonly rows: Rows | null;
}

/** Makes blocks of the columns of all pages; notes follow the paragraph during which their page ends. */
export function paragraphsOf(columns: readonly Column[]): readonly Draft[] {
  const size = mostOf(columns, (line) => rounded(line.size)) ?? 1;
  const { columns: kept, notes } = withoutNotes(columns, size);
  const lines = placed(kept);
  const font = mostOf(kept, (line) => line.font) ?? '';
  const body: Body = { size, font, leading: usualLeading(lines, size) };
  const listings = hasListings(lines);
  const groups = kept.reduce<Group[]>((found, column) => grouped(found, column, body, listings), []);
  const join = joinerFor(lines.map(({ text }) => text).join('\n'));
  const levels = headingLevels(groups, body);
  for (const column of notes.toReversed()) {
    const page = column.lines[0]!.page;
    const after = groups.findLastIndex((group) => group.lines.some((line) => line.page <= page));
    groups.splice(after + 1, 0, ...notesOf(column));
  }
  return groups.map((group) => draftOf(group, levels, body, join));
}

function placed(columns: readonly Column[]): readonly Placed[] {
  return columns.flatMap((column) => column.lines.map((line): Placed => ({ ...line, column })));
}

function grouped(groups: Group[], column: Column, body: Body, listings: boolean): Group[] {
  const lines = placed([column]);
  const rows = rowsIn(lines, listings);
  for (let at = 0; at < lines.length; at++) {
    const found = rows.get(at);
    if (found !== undefined) {
      groups.push({ lines: lines.slice(at, at + found.lines.length), rows: found });
      at += found.lines.length - 1;
      continue;
    }
    const line = lines[at]!;
    const group = groups.at(-1);
    if (group && group.rows === null && goesOn(group.lines, line, body)) group.lines.push(line);
    else groups.push({ lines: [line], rows: null });
  }
  return groups;
}

function notesOf(column: Column): readonly Group[] {
  const groups: Group[] = [];
  for (const line of placed([column])) {
    const group = groups.at(-1);
    if (group && !opensNote(line)) group.lines.push(line);
    else groups.push({ lines: [line], rows: null });
  }
  return groups;
}

/** What most characters have. */
function mostOf<Key>(columns: readonly Column[], keyOf: (line: Line) => Key): Key | undefined {
  const characters = new Map<Key, number>();
  for (const line of columns.flatMap((column) => column.lines)) {
    characters.set(keyOf(line), (characters.get(keyOf(line)) ?? 0) + line.text.length);
  }
  return [...characters].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** The distance most lines of the text have from the next one, in sizes. */
function usualLeading(lines: readonly Placed[], body: number): number {
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const isPair = next?.column === line.column && rounded(line.size) === body && rounded(next.size) === body;
    return isPair && next.y > line.y ? [Math.round(((next.y - line.y) / body) * 20)] : [];
  });
  if (gaps.length === 0) return 1.2;
  const byGap = Map.groupBy(gaps, (gap) => gap);
  return [...byGap].reduce((most, one) => (one[1].length > most[1].length ? one : most))[0] / 20;
}

/** Whether a line belongs to the paragraph that the last one belongs to. */
function goesOn(group: readonly Placed[], line: Placed, body: Body): boolean {
  const last = group.at(-1)!;
  if (hasLeader(last) || hasLeader(line)) return false;
  if (line.font !== last.font && (isNumbered([line], body) || isNumbered(group, body))) return false;
  if (Math.max(last.size, line.size) > Math.min(last.size, line.size) * HEADING) return false;
  const isHeading = line.size > body.size * HEADING;
  if (!isHeading && BULLET.test(line.text)) return false;
  const width = last.column.right - last.column.left;
  const isShort = last.rightToLeft
    ? last.left - last.column.left > width * SHORT
    : last.column.right - last.right > width * SHORT;
  if (line.column !== last.column) {
    return (
      !isHeading && !FINAL.test(last.text) && (SMALL.test(line.text) || last.text.endsWith('-') || !isShort)
    );
  }
  if (line.y - last.y > body.leading * line.size * LOOSE || line.y < last.y) return false;
  if (isHeading) return true;
  if (isShort && FINAL.test(last.text)) return false;
  const isHanging =
    BULLET.test(group[0]!.text) || (group.length > 1 && group[1]!.left > group[0]!.left + INDENT * line.size);
  if (isHanging) return line.left > group[0]!.left + 1 || !FINAL.test(last.text);
  return line.left - last.left <= INDENT * line.size || !FINAL.test(last.text);
}

function hasLeader({ text }: Line): boolean {
  return text.length <= LONGEST_LEADER && LEADER.test(text);
}

/** Levels of headings by their size: the largest first. */
function headingLevels(groups: readonly Group[], body: Body): ReadonlyMap<number, number> {
  const sizes = groups
    .filter(({ lines, rows }) => rows === null && lines[0]!.size > body.size * HEADING)
    .filter(({ lines }) => lengthOf(lines) <= LONGEST_HEADING)
    .map(({ lines }) => rounded(lines[0]!.size));
  const inOrder = [...new Set(sizes)].sort((a, b) => b - a);
  return new Map(inOrder.map((size, index) => [size, Math.min(6, index + 1)]));
}

/** A numbered heading in the size of the text: short, in letters of its own, and no sentence. */
function isNumbered(group: readonly Placed[], body: Body): boolean {
  const last = group.at(-1)!;
  return (
    group.every(({ font, size }) => font !== body.font && rounded(size) >= body.size) &&
    lengthOf(group) <= LONGEST_NUMBERED &&
    NUMBERED.test(group[0]!.text) &&
    !FINAL.test(last.text)
  );
}

function draftOf(
  { lines: group, rows }: Group,
  levels: ReadonlyMap<number, number>,
  body: Body,
  join: Joiner,
): Draft {
  const first = group[0]!;
  if (rows !== null) return { kind: 'preformatted', text: rowsText(rows), page: first.page };
  const level = lengthOf(group) <= LONGEST_HEADING ? levelOf(group, levels, body) : undefined;
  const bullet = level === undefined ? BULLET.exec(first.text) : null;
  const texts = group.map((line) => (hasLeader(line) ? line.text.replace(LEADER, ' … ') : line.text));
  if (bullet) texts[0] = first.text.slice(bullet[0].length);
  const text = join(texts);
  const breaks = group.flatMap(({ page }, index) =>
    index > 0 && page !== group[index - 1]!.page
      ? [{ at: text.length - join(texts.slice(index)).length, page }]
      : [],
  );
  const place = { text, page: first.page, ...(breaks.length > 0 && { breaks }) };
  if (level !== undefined) return { kind: 'heading', level, ...place };
  if (!bullet) return { kind: 'paragraph', ...place };
  return { kind: 'item', level: 1, ...(bullet[1] !== undefined && { ordinal: Number(bullet[1]) }), ...place };
}

/** By its size; below all of these, by the numbers in its number. */
function levelOf(
  group: readonly Placed[],
  levels: ReadonlyMap<number, number>,
  body: Body,
): number | undefined {
  const bySize = levels.get(rounded(group[0]!.size));
  if (bySize !== undefined || !isNumbered(group, body)) return bySize;
  const numbers = NUMBERED.exec(group[0]!.text)?.[1]?.split('.').length ?? 1;
  return Math.min(6, levels.size + numbers);
}

function lengthOf(group: readonly Line[]): number {
  return group.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** Sizes as they are compared: to half a point. */
function rounded(size: number): number {
  return Math.max(0.5, Math.round(size * 2) / 2);
}
