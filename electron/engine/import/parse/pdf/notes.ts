import type { Line } from './lines.ts';
import type { Column } from './order.ts';

/** Notes are set smaller than the text by this factor or more. */
const SMALLER = 0.93;

/** What a note opens with. */
const MARK = /^(?:[⁰¹²³⁴-⁹]+|\d{1,3}\s|[*†‡§]|\[\d{1,3}\])/u;

/** A gap of so many sizes parts notes without a mark from a text that stops in the middle of a sentence. */
const GAP = 1.35;
const FINAL = /[.!?:…。！？]["'”’»)\]]*$/u;

/** Columns without the notes at their feet, and these. */
export function withoutNotes(
  columns: readonly Column[],
  body: number,
): { readonly columns: readonly Column[]; readonly notes: readonly Column[] } {
  const kept: Column[] = [];
  const notes: Column[] = [];
  for (const column of columns) {
    const { lines } = column;
    const start = lines.findLastIndex(({ size }) => size >= body * SMALLER) + 1;
    const [last, first] = [lines[start - 1], lines[start]];
    if (first === undefined || !isNote(first, last)) {
      kept.push(column);
      continue;
    }
    notes.push({ ...column, lines: lines.slice(start) });
    if (last !== undefined) kept.push({ ...column, lines: lines.slice(0, start) });
  }
  return { columns: kept, notes };
}

/** Whether a line is the first one of a note and not of the next. */
export function opensNote(line: Line): boolean {
  return MARK.test(line.text);
}

function isNote(first: Line, last: Line | undefined): boolean {
  if (opensNote(first)) return true;
  return last !== undefined && first.y - last.y > GAP * last.size && !FINAL.test(last.text);
}
