import type { Database } from 'better-sqlite3';

export type Row = Readonly<Record<string, unknown>>;

/** So many numbers in a row that can't be read mean that there is nothing more to come. */
const LONGEST_GAP = 5_000;

/** Names of the tables a file holds; none where not even that can be read. */
export function tablesOf(db: Database): readonly string[] {
  try {
    return db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
      )
      .pluck()
      .all();
  } catch {
    return [];
  }
}

/** Whether the rows of a table have numbers, by which one can be had without its neighbours. */
export function hasNumbers(db: Database, table: string): boolean {
  return db.prepare<[string], number>(`SELECT wr FROM pragma_table_list(?)`).pluck().get(table) === 0;
}

/** The rows of a table, as far as they can be read. */
export function readableRows(db: Database, table: string, numbered: boolean): Iterable<Row> {
  return numbered ? numberedRows(db, table) : keyedRows(db, table);
}

/** In the order of their numbers; where one can't be read, those behind it are tried one after the other. */
function* numberedRows(db: Database, table: string): Generator<Row> {
  let next = -1;
  let gap = 0;
  while (gap < LONGEST_GAP) {
    try {
      const rows = db
        .prepare<[number], Row & { row_number: number }>(
          `SELECT rowid AS row_number, * FROM "${table}" NOT INDEXED WHERE rowid >= ? ORDER BY rowid`,
        )
        .iterate(next);
      for (const row of rows) {
        yield row;
        next = row.row_number + 1;
        gap = 0;
      }
      return;
    } catch {
      next += 1;
      gap += 1;
    }
  }
}

/** From the beginning, then from the end: what lies between two damaged places is lost. */
function* keyedRows(db: Database, table: string): Generator<Row> {
  yield* untilDamage(db, `SELECT * FROM "${table}"`);
  const key = db
    .prepare<[string], string>(
      `SELECT '"' || name || '" DESC' FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk`,
    )
    .pluck()
    .all(table);
  yield* untilDamage(db, `SELECT * FROM "${table}" ORDER BY ${key.join(', ')}`);
}

function* untilDamage(db: Database, sql: string): Generator<Row> {
  try {
    yield* db.prepare<[], Row>(sql).iterate();
  } catch {
    // Whoever asks takes what came before.
  }
}
