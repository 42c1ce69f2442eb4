import { preformatted } from '../canonical.ts';
import { tabulate } from '../table.ts';
import type { Line } from './lines.ts';

/** Fewer rows than this, or wider cells on average, in UTF-16 code units, are no table. */
const LEAST_ROWS = 3;
const WIDEST = 40;

/** The number or sign of an item, with a wide gap behind it. */
const ITEM = /^(?:[^\p{L}\p{N}]{1,2}|\(?[\p{L}\p{N}]{1,3}[.)])$/u;

/** Letters of one width mean something only in a document that mostly has others, as a share of its characters. */
const MONOSPACED_SHARE = 0.3;

/** Lines that are kept as they stand. */
export interface Rows {
  readonly kind: 'table' | 'code';
  readonly lines: readonly Line[];
}

/** Finds the tables and the listings among the lines of a column, by the number of their first lines. */
export function rowsIn(lines: readonly Line[], hasListings: boolean): ReadonlyMap<number, Rows> {
  const found = new Map<number, Rows>();
  for (let at = 0; at < lines.length;) {
    const kind = isRow(lines[at]!) ? 'table' : hasListings && lines[at]!.monospaced ? 'code' : null;
    let end = at + 1;
    if (kind !== null) {
      const belongs = kind === 'table' ? isRow : ({ monospaced }: Line) => monospaced;
      while (end < lines.length && belongs(lines[end]!)) end++;
      const rows = lines.slice(at, end);
      if (kind === 'code' || isTable(rows)) found.set(at, { kind, lines: rows });
      else end = at + 1;
    }
    at = end;
  }
  return found;
}

/** Whether letters of one width set something apart in a document. */
export function hasListings(lines: readonly Line[]): boolean {
  let all = 0;
  let monospaced = 0;
  for (const line of lines) {
    all += line.text.length;
    if (line.monospaced) monospaced += line.text.length;
  }
  return monospaced < all * MONOSPACED_SHARE;
}

/** Rows as preformatted text: cells below one another, lines of a listing as far from the margin as they stand. */
export function rowsText({ kind, lines }: Rows): string {
  if (kind === 'table') return preformatted(tabulate(lines.map(({ cells }) => cells!)));
  const margin = Math.min(...lines.map(({ left }) => left));
  const widths = lines.map(({ left, right, text }) => (right - left) / text.length);
  const width = Math.max(1, ...widths);
  return preformatted(
    lines.map(({ left, text }) => ' '.repeat(Math.round((left - margin) / width)) + text).join('\n'),
  );
}

function isRow({ cells, rightToLeft }: Line): boolean {
  if (cells === undefined || rightToLeft) return false;
  return cells.length > 2 || !ITEM.test(cells[0]!);
}

function isTable(rows: readonly Line[]): boolean {
  const cells = rows.flatMap((row) => row.cells ?? []);
  return (
    rows.length >= LEAST_ROWS &&
    cells.reduce((length, cell) => length + cell.length, 0) <= WIDEST * cells.length
  );
}
