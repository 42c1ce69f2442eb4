import type { Line } from './lines.ts';

/** Lines that stand in one column, from top to bottom. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Line[];
}

/** Fewer lines than this, on either side, are no column. */
const LEAST_LINES = 4;

/** Lines of a column are this long on average, in characters: shorter ones are cells of a table. */
const LEAST_LENGTH = 18;

/** How many places for a gutter are tried. */
const TRIES = 12;

/** How deep columns may be divided again. */
const DEPTH = 3;

/**
 * Puts the lines of a page into the order in which they are read. Where a gutter runs down the page, with enough prose on
 * both sides, the left column comes before the right one, or behind it in a script that runs from right to left; a line across the gutter, a title or a picture's caption, ends
 * both. A page of tables has gaps but no gutter, and is read line by line.
 */
export function columnsOf(lines: readonly Line[], depth = 0): readonly Column[] {
  const gutter = depth < DEPTH ? findGutter(lines) : null;
  if (gutter === null) return lines.length === 0 ? [] : [column(lines)];
  const rightToLeft = lines.filter((line) => line.rightToLeft).length * 2 > lines.length;
  const columns: Column[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  const end = () => {
    const sides = rightToLeft ? [right, left] : [left, right];
    columns.push(...sides.flatMap((side) => columnsOf(side, depth + 1)));
    left = [];
    right = [];
  };
  const endAcross = () => {
    if (across.length > 0) columns.push(column(across));
    across = [];
  };
  for (const line of lines.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const crosses = line.left < gutter && line.right > gutter;
    if (crosses) {
      end();
      across.push(line);
      continue;
    }
    endAcross();
    (line.right <= gutter ? left : right).push(line);
  }
  end();
  endAcross();
  return columns;
}

/** A place that few lines cross, behind which a column begins; null where there is none. */
function findGutter(lines: readonly Line[]): number | null {
  const starts = new Map<number, number>();
  for (const { left } of lines) {
    const at = Math.round(left);
    starts.set(at, (starts.get(at) ?? 0) + 1);
  }
  const likely = [...starts].sort((a, b) => b[1] - a[1]).slice(0, TRIES);
  let best: { at: number; score: number } | null = null;
  for (const [start] of likely) {
    const at = start - 2;
    const left = lines.filter((line) => line.right <= at);
    const right = lines.filter((line) => line.left >= at);
    const crossing = lines.length - left.length - right.length;
    if (!isColumn(left) || !isColumn(right) || crossing > left.length + right.length || !overlap(left, right))
      continue;
    const score = Math.min(left.length, right.length) - crossing;
    if (best === null || score > best.score) best = { at, score };
  }
  return best?.at ?? null;
}

function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < LEAST_LINES) return false;
  return lines.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_LENGTH * lines.length;
}

/** Whether two sets of lines stand beside one another, for half the height of the lower one at least. */
function overlap(one: readonly Line[], other: readonly Line[]): boolean {
  const span = (lines: readonly Line[]) =>
    [Math.min(...lines.map(({ y }) => y)), Math.max(...lines.map(({ y }) => y))] as const;
  const [top, bottom] = span(one);
  const [otherTop, otherBottom] = span(other);
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
  return shared > Math.min(bottom - top, otherBottom - otherTop) / 2;
}

/** Lines with what stands beside them on the same base line joined: the cells of a table. */
function column(lines: readonly Line[]): Column {
  const joined: Line[] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const last = joined.at(-1);
    if (last && Math.abs(line.y - last.y) < last.size * 0.3 && line.left >= last.right) {
      const text = line.rightToLeft ? `${line.text} ${last.text}` : `${last.text} ${line.text}`;
      const cells = [...(last.cells ?? [last.text]), line.text];
      joined[joined.length - 1] = { ...last, text, right: line.right, cells };
    } else joined.push(line);
  }
  return {
    left: Math.min(...joined.map((line) => line.left)),
    right: Math.max(...joined.map((line) => line.right)),
    lines: joined,
  };
}
