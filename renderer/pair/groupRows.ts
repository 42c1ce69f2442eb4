import type { DiffRow } from '../../electron/contract/index.ts';

/** Rows that didn't change as runs, every other row by itself. */
export function groupRows(rows: readonly DiffRow[]): readonly (readonly DiffRow[])[] {
  const groups: DiffRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind === 'same' && last?.[0]?.kind === 'same') last.push(row);
    else groups.push([row]);
  }
  return groups;
}
