/** A cell wider than this, in UTF-16 code units, doesn't widen its column. */
const WIDEST = 40;

/** Sets rows of cells as lines with aligned columns, two blanks between them. */
export function tabulate(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (cell.length <= WIDEST) widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
