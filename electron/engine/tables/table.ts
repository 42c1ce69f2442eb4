import { markdownLine } from '../export/markdown/text.ts';

/** One row: a value for each column. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A table that is made while it is written: rows come in portions, so that it is never in memory as a whole. */
export interface RowSource {
  readonly columns: readonly string[];
  readonly portions: AsyncIterable<readonly Row[]>;
  /** A row as an item of a list for reading. */
  readonly item: (row: Row) => string;
  /** What the list is called. */
  readonly title: string;
}

/** Those of some values that say something, as Markdown. */
export function factsOf(...values: readonly (Row[string] | undefined)[]): string[] {
  return values.map((value) => markdownLine(String(value ?? ''))).filter((text) => text !== '');
}
