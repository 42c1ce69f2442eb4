import Papa from 'papaparse';
import type { TableFormat } from '../../contract/index.ts';
import { factsOf, type RowSource } from './table.ts';

/** A table as the text of a file, in portions. @param counted told how many rows each portion has */
export type Writer = (table: RowSource, counted: (rows: number) => void) => AsyncGenerator<string>;

/** Tells spreadsheet programs that the text is UTF-8. */
const MARK = '\uFEFF';

export const writers: Readonly<Record<TableFormat, Writer>> = {
  async *csv({ columns, portions }, counted) {
    yield MARK + csvOf([columns]);
    for await (const rows of portions) {
      counted(rows.length);
      if (rows.length > 0) yield csvOf(rows.map((row) => columns.map((column) => row[column] ?? '')));
    }
  },
  async *json({ portions }, counted) {
    let before = '[\n';
    for await (const rows of portions) {
      counted(rows.length);
      for (const row of rows) {
        yield before + JSON.stringify(row);
        before = ',\n';
      }
    }
    yield before === ',\n' ? '\n]\n' : '[]\n';
  },
  async *md({ title, portions, item }, counted) {
    yield `# ${factsOf(title).join('')}\n\n`;
    for await (const rows of portions) {
      counted(rows.length);
      yield rows.map((row) => `${item(row)}\n`).join('');
    }
  },
};

/** What a spreadsheet program would take for a formula gets an apostrophe in front: no article may compute anything. */
function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows as unknown[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
