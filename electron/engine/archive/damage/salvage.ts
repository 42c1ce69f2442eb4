import { rmSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { APPLICATION_ID, migrate } from '../../store/migrate.ts';
import { migrations } from '../../store/migrations.ts';
import { mendArchive } from './mend.ts';
import { copyRaw, mendHeader } from './raw.ts';
import { hasNumbers, readableRows, tablesOf, type Row } from './rows.ts';

/** What could be saved of a damaged archive. */
export interface Salvaged {
  readonly articles: number;
  readonly excerpts: number;
  /** Texts whose imported bytes are lost: their text stands in for them. */
  readonly withoutOriginal: number;
}

/**
 * Makes a new archive of everything that can still be read in a damaged one, which is only read. Reads all of it, and so
 * belongs in a thread of its own. Where not even its tables can be found, the new archive is empty.
 * @param from path of the damaged `archive.sqlite`; its log is read along
 * @param to path of a file that isn't there yet
 */
export function salvage(from: string, to: string): Salvaged {
  const raw = `${to}-damaged`;
  const remove = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(raw + end, { force: true });
  };
  remove();
  const saved = new Sqlite(to);
  try {
    copyRaw(from, raw);
    mendHeader(raw);
    return fill(saved, raw);
  } finally {
    saved.close();
    remove();
  }
}

function fill(saved: Database, raw: string): Salvaged {
  // What breaks off here is made anew from the damaged file: no need for it to be on disk at every step.
  saved.pragma('journal_mode = MEMORY');
  const damaged = new Sqlite(raw);
  try {
    const tables = tablesOf(damaged);
    const version = versionOf(damaged, tables);
    migrate(saved, migrations.slice(0, version));
    saved.pragma('foreign_keys = OFF');
    const known = new Set(tablesOf(saved));
    saved.transaction(() => {
      for (const table of tables.filter((name) => known.has(name))) copyTable(damaged, saved, table);
    })();
    migrate(saved);
    saved.pragma('foreign_keys = OFF');
    const withoutOriginal = saved.transaction(() => mendArchive(saved))();
    saved.pragma(`application_id = ${APPLICATION_ID}`);
    const count = (table: 'article' | 'excerpt') =>
      saved.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;
    return { articles: count('article'), excerpts: count('excerpt'), withoutOriginal };
  } finally {
    damaged.close();
  }
}

/** The version of the schema; as its tables tell where the header is lost. */
function versionOf(damaged: Database, tables: readonly string[]): number {
  const told = damaged.pragma('user_version', { simple: true }) as number;
  if (told >= 1 && told <= migrations.length) return told;
  return tables.includes('section') || tables.length === 0 ? migrations.length : 1;
}

/** Rows that don't keep to the schema any more are left out. */
function copyTable(damaged: Database, saved: Database, table: string): void {
  const columns = new Set(
    saved.prepare<[string], string>(`SELECT name FROM pragma_table_info(?)`).pluck().all(table),
  );
  let insert: ((row: Row) => void) | undefined;
  for (const row of readableRows(damaged, table, hasNumbers(saved, table))) {
    insert ??= inserter(
      saved,
      table,
      Object.keys(row).filter((name) => columns.has(name)),
    );
    insert(row);
  }
}

function inserter(saved: Database, table: string, columns: readonly string[]): (row: Row) => void {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const statement = saved.prepare(
    `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => {
    try {
      statement.run(columns.map((name) => row[name]));
    } catch {
      // A value of the wrong type: what stands there was overwritten.
    }
  };
}
