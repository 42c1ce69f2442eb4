import type { Draft } from '../canonical.ts';
import { joinerFor, type Joiner } from '../plain/hyphens.ts';
import type { Line } from './lines.ts';
import type { Column } from './order.ts';

/** A line with the column it stands in. */
interface Placed extends Line {
  readonly column: Column;
}

/** Letters larger than those of the text by this factor are a heading's. */
const HEADING = 1.12;

/** Longest heading, in UTF-16 code units. */
const LONGEST_HEADING = 250;

/** A gap larger than the usual one by this factor begins a paragraph. */
const LOOSE = 1.3;

/** An indent of more than this, in sizes, begins a paragraph. */
const INDENT = 0.8;

/** A line that ends this much before its column does, as a share of the column's width, is the last of its paragraph. */
const SHORT = 0.15;

const BULLET = /^(?:[•‣◦▪▫●○■□∙·⁃➢►✓✔]\s*|(\d{1,3})[.)]\s+(?=\p{L})|[–-]\s+(?=\p{L}))/u;
const FINAL = /[.!?:…。！？]["'”’»)\]]*$/u;
const SMALL = /^\p{Ll}/u;

/** Makes blocks of the columns of all pages. */
export function paragraphsOf(columns: readonly Column[]): readonly Draft[] {
  const lines = columns.flatMap((column) => column.lines.map((line): Placed => ({ ...line, column })));
  const body = bodySize(lines);
  const leading = usualLeading(lines, body);
  const groups: Placed[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, leading, body)) group.push(line);
    else groups.push([line]);
  }
  const join = joinerFor(lines.map(({ text }) => text).join('\n'));
  const levels = headingLevels(groups, body);
  return groups.map((group) => draftOf(group, levels, join));
}

/** The size most characters have. */
function bodySize(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines)
    characters.set(rounded(size), (characters.get(rounded(size)) ?? 0) + text.length);
  return [...characters].reduce((most, one) => (one[1] > most[1] ? one : most), [1, 0])[0];
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
function goesOn(group: readonly Placed[], line: Placed, leading: number, body: number): boolean {
  const last = group.at(-1)!;
  if (Math.max(last.size, line.size) > Math.min(last.size, line.size) * HEADING) return false;
  const isHeading = line.size > body * HEADING;
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
  if (line.y - last.y > leading * line.size * LOOSE || line.y < last.y) return false;
  if (isHeading) return true;
  if (isShort && FINAL.test(last.text)) return false;
  const isHanging =
    BULLET.test(group[0]!.text) || (group.length > 1 && group[1]!.left > group[0]!.left + INDENT * line.size);
  if (isHanging) return line.left > group[0]!.left + 1 || !FINAL.test(last.text);
  return line.left - last.left <= INDENT * line.size || !FINAL.test(last.text);
}

/** Levels of headings by their size: the largest first. */
function headingLevels(groups: readonly (readonly Placed[])[], body: number): ReadonlyMap<number, number> {
  const sizes = groups
    .filter((group) => group[0]!.size > body * HEADING && lengthOf(group) <= LONGEST_HEADING)
    .map((group) => rounded(group[0]!.size));
  const inOrder = [...new Set(sizes)].sort((a, b) => b - a);
  return new Map(inOrder.map((size, index) => [size, Math.min(6, index + 1)]));
}

function draftOf(group: readonly Placed[], levels: ReadonlyMap<number, number>, join: Joiner): Draft {
  const first = group[0]!;
  const level = lengthOf(group) <= LONGEST_HEADING ? levels.get(rounded(first.size)) : undefined;
  const bullet = level === undefined ? BULLET.exec(first.text) : null;
  const texts = group.map(({ text }) => text);
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

function lengthOf(group: readonly Line[]): number {
  return group.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** Sizes as they are compared: to half a point. */
function rounded(size: number): number {
  return Math.max(0.5, Math.round(size * 2) / 2);
}
