import { tableSchema, type Table } from '../../contract/index.ts';
import { concordancesOf } from '../../engine/concordance/concordances.ts';
import { rowsOf } from '../../engine/tables/rows.ts';
import { writers } from '../../engine/tables/write.ts';
import type { Call } from './command.ts';

/** Prints a whole table on stdout as CSV, as it is made. Programs that read it want no mark in front. */
export async function printCsv({ engine, signal }: Call, table: Table): Promise<null> {
  const rows = rowsOf(concordancesOf(engine.index), tableSchema.parse(table), signal);
  for await (const portion of writers.csv(rows, () => {})) {
    if (!process.stdout.write(portion.replace(/^\uFEFF/, ''))) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return null;
}
