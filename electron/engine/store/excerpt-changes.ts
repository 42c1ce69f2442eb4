import type { Database } from 'better-sqlite3';
import type { ExcerptHistory } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** How many changes can be taken back. */
const REMEMBERED = 200;

/** What excerpts consist of. */
export type RowKind = 'excerpt' | 'section' | 'list';

/** A row as it can be written back: its columns by name, and for an excerpt the names of its tags. */
type RowState = Readonly<Record<string, unknown>>;

interface ChangedRow {
  readonly kind: RowKind;
  readonly id: number;
  /** Null where there was no such row before. */
  readonly before: RowState | null;
  readonly after: RowState;
}

/** The rows that the open change of each connection has touched, as they were before. */
const open = new WeakMap<Database, Map<string, Omit<ChangedRow, 'after'>>>();

/**
 * Does `change` in one transaction, lets whoever keeps something derived from excerpts know, and remembers how to take it
 * back. What was taken back before can't be done again after it.
 * @param what as one reads it after `Undo: `
 */
export function changeExcerpts<T>(db: Database, what: string, change: () => T): T {
  return inChange(db, () => {
    const touched = new Map<string, Omit<ChangedRow, 'after'>>();
    open.set(db, touched);
    try {
      const result = change();
      remember(db, what, [...touched.values()]);
      return result;
    } finally {
      open.delete(db);
    }
  });
}

/** To be called before a row is written: what it is now can be had back. */
export function touch(db: Database, kind: RowKind, id: number): void {
  keep(db, { kind, id, before: stateOf(db, kind, id) });
}

/** To be called after a row was added. Taking that back puts the row away. */
export function touchNew(db: Database, kind: RowKind, id: number): void {
  keep(db, { kind, id, before: null });
}

/** What undoing and redoing would do, as one reads it after `Undo: `; null for nothing. */
export function excerptHistory(db: Database): ExcerptHistory {
  const done = lastDone(db);
  return { undo: done?.what ?? null, redo: lastUndone(db)?.what ?? null, doneAt: done?.madeAt ?? null };
}

/** Takes the last change back. @returns what it was; null if there is none */
export function undoChange(db: Database): string | null {
  return inChange(db, () => {
    const change = lastDone(db);
    if (!change) return null;
    const away = new Date().toISOString();
    for (const { kind, id, before, after } of rowsOf(change).toReversed()) {
      writeState(db, kind, id, before ?? { ...after, removed_at: away });
    }
    prepared(db, `UPDATE excerpt_change SET undone = 1 WHERE id = ?`).run(change.id);
    return change.what;
  });
}

/** Does again what was taken back last. @returns what it was; null if there is none */
export function redoChange(db: Database): string | null {
  return inChange(db, () => {
    const change = lastUndone(db);
    if (!change) return null;
    for (const { kind, id, after } of rowsOf(change)) writeState(db, kind, id, after);
    prepared(db, `UPDATE excerpt_change SET undone = 0 WHERE id = ?`).run(change.id);
    return change.what;
  });
}

function inChange<T>(db: Database, change: () => T): T {
  return db
    .transaction(() => {
      const result = change();
      prepared(db, `UPDATE counter SET excerpts = excerpts + 1`).run();
      return result;
    })
    .immediate();
}

function keep(db: Database, row: Omit<ChangedRow, 'after'>): void {
  const key = `${row.kind} ${row.id}`;
  const touched = open.get(db);
  if (touched && !touched.has(key)) touched.set(key, row);
}

function remember(db: Database, what: string, touched: readonly Omit<ChangedRow, 'after'>[]): void {
  const rows = touched
    .map((row): ChangedRow => ({ ...row, after: stateOf(db, row.kind, row.id)! }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (rows.length === 0) return;
  prepared(db, `DELETE FROM excerpt_change WHERE undone = 1`).run();
  prepared(db, `INSERT INTO excerpt_change (what, made_at, rows) VALUES (?, ?, ?)`).run(
    what,
    new Date().toISOString(),
    JSON.stringify(rows),
  );
  prepared(
    db,
    `DELETE FROM excerpt_change WHERE id <= (SELECT id FROM excerpt_change ORDER BY id DESC LIMIT 1 OFFSET ?)`,
  ).run(REMEMBERED);
}

interface Change {
  readonly id: number;
  readonly what: string;
  readonly madeAt: string;
  readonly rows: string;
}

function lastDone(db: Database): Change | undefined {
  return prepared<[], Change>(
    db,
    `SELECT id, what, made_at AS madeAt, rows FROM excerpt_change WHERE undone = 0 ORDER BY id DESC LIMIT 1`,
  ).get();
}

function lastUndone(db: Database): Change | undefined {
  return prepared<[], Change>(
    db,
    `SELECT id, what, made_at AS madeAt, rows FROM excerpt_change WHERE undone = 1 ORDER BY id LIMIT 1`,
  ).get();
}

function rowsOf({ rows }: Change): ChangedRow[] {
  return JSON.parse(rows) as ChangedRow[];
}

const READ: Readonly<Record<RowKind, string>> = {
  excerpt: `SELECT json_object(
      'list_id', list_id, 'position', position, 'revision', revision, 'start_offset', start_offset,
      'end_offset', end_offset, 'quote', quote, 'prefix', prefix, 'suffix', suffix, 'note', note, 'colour', colour,
      'pair_id', pair_id, 'settled_revision', settled_revision, 'removed_at', removed_at,
      'tags', json((SELECT json_group_array(name ORDER BY name) FROM excerpt_tag JOIN tag ON tag.id = tag_id
                     WHERE excerpt_id = excerpt.id))) AS state
    FROM excerpt WHERE id = ?`,
  section: `SELECT json_object('list_id', list_id, 'name', name, 'position', position, 'removed_at', removed_at) AS state
    FROM section WHERE id = ?`,
  list: `SELECT json_object('name', name, 'removed_at', removed_at) AS state FROM excerpt_list WHERE id = ?`,
};

const WRITE: Readonly<Record<RowKind, string>> = {
  excerpt: `UPDATE excerpt SET list_id = @list_id, position = @position, revision = @revision,
      start_offset = @start_offset, end_offset = @end_offset, quote = @quote, prefix = @prefix, suffix = @suffix,
      note = @note, colour = @colour, pair_id = @pair_id, settled_revision = @settled_revision, removed_at = @removed_at
    WHERE id = @id`,
  section: `UPDATE section SET list_id = @list_id, name = @name, position = @position, removed_at = @removed_at
    WHERE id = @id`,
  list: `UPDATE excerpt_list SET name = @name, removed_at = @removed_at WHERE id = @id`,
};

function stateOf(db: Database, kind: RowKind, id: number): RowState | null {
  const row = prepared<[number], { state: string }>(db, READ[kind]).get(id);
  return row ? (JSON.parse(row.state) as RowState) : null;
}

function writeState(db: Database, kind: RowKind, id: number, { tags, ...columns }: RowState): void {
  prepared(db, WRITE[kind]).run({ ...columns, id });
  if (kind === 'excerpt') putExcerptTags(db, id, tags as readonly string[]);
}

/** Gives an excerpt exactly these tags. */
export function putExcerptTags(db: Database, id: number, names: readonly string[]): void {
  prepared(db, `DELETE FROM excerpt_tag WHERE excerpt_id = ?`).run(id);
  for (const name of names) {
    prepared(db, `INSERT INTO tag (name) VALUES (?) ON CONFLICT (name) DO NOTHING`).run(name);
    prepared(
      db,
      `INSERT INTO excerpt_tag (excerpt_id, tag_id) SELECT ?, id FROM tag WHERE name = ? ON CONFLICT DO NOTHING`,
    ).run(id, name);
  }
}
