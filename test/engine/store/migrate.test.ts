import Sqlite, { type Database } from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION_ID, migrate, refuseForeign } from '../../../electron/engine/store/migrate.ts';
import { migrations } from '../../../electron/engine/store/migrations.ts';

const first = `CREATE TABLE shelf (id INTEGER PRIMARY KEY) STRICT;
               CREATE TABLE book (id INTEGER PRIMARY KEY, shelf_id INTEGER NOT NULL REFERENCES shelf (id)) STRICT;`;
/** Makes a table anew, as SQLite needs it for most changes: while it is away, references to it are broken. */
const second = `CREATE TABLE new_shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
                INSERT INTO new_shelf SELECT id, 'Shelf ' || id FROM shelf;
                DROP TABLE shelf;
                ALTER TABLE new_shelf RENAME TO shelf;`;

const version = (db: Database) => db.pragma('user_version', { simple: true });
let db: Database;
beforeEach(() => {
  db = new Sqlite(':memory:');
});

describe('migrating', () => {
  it('brings an archive of any earlier version to the newest, with all it holds', () => {
    migrate(db, [first]);
    db.exec(`INSERT INTO shelf VALUES (4); INSERT INTO book VALUES (1, 4)`);
    migrate(db, [first, second]);
    expect(version(db)).toBe(2);
    expect(db.prepare(`SELECT book.id, name FROM book JOIN shelf ON shelf.id = shelf_id`).all()).toEqual([
      { id: 1, name: 'Shelf 4' },
    ]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  });

  it('does nothing to an archive of the newest version', () => {
    migrate(db, [first, second]);
    expect(() => migrate(db, [first, second])).not.toThrow();
    expect(version(db)).toBe(2);
  });

  it.each([
    ['fails', 'CREATE TABLE note (id INTEGER) STRICT; SELECT * FROM nowhere', 'no such table: nowhere'],
    [
      'leaves a reference broken',
      'CREATE TABLE note (id INTEGER) STRICT; DELETE FROM shelf',
      'step 2 of the schema leaves 1 references broken',
    ],
  ])('undoes a step that %s, and the archive is as it was', (_how, broken, sentence) => {
    migrate(db, [first]);
    db.exec(`INSERT INTO shelf VALUES (4); INSERT INTO book VALUES (1, 4)`);
    expect(() => migrate(db, [first, broken])).toThrow(sentence);
    expect(version(db)).toBe(1);
    expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'note'`).all()).toEqual([]);
    expect(db.prepare(`SELECT count(*) FROM shelf`).pluck().get()).toBe(1);
  });
});

describe('the schema', () => {
  it('is the one that is written down beside the steps', async () => {
    migrate(db);
    const statements = db
      .prepare<[], string>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name`,
      )
      .pluck()
      .all();
    const text = `-- Version ${migrations.length}. Generated from migrations.ts by: vitest run test/engine/store --update\n\n${statements.join(';\n\n')};\n`;
    await expect(text).toMatchFileSnapshot('../../../electron/engine/store/schema.sql');
  });

  it('is accepted by what refuses the files of others', () => {
    expect(() => refuseForeign(db)).not.toThrow();
    migrate(db);
    expect(() => refuseForeign(db)).not.toThrow();
  });
});
