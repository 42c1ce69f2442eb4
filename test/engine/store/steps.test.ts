import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../../electron/engine/store/migrate.ts';
import { migrations } from '../../../electron/engine/store/migrations.ts';

test('an archive of version 2 keeps all it holds in version 3, and no search of it is recorded', () => {
  const db = new Sqlite(':memory:');
  migrate(db, migrations.slice(0, 2));
  db.exec(`
    INSERT INTO original VALUES (1, zeroblob(32), 3, x'00');
    INSERT INTO article (id, uid, title, words, revision, text_hash, added_at, changed)
      VALUES (1, '0123456789abcdef', 'Harbour', 2, 1, zeroblob(32), '2021-06-07', 1);
    INSERT INTO revision (article_id, number, original_id, text, blocks, made_at)
      VALUES (1, 1, 1, 'The harbour', '[]', '2021-06-07');
    INSERT INTO excerpt_list (id, name, made_at) VALUES (1, 'Strikes', '2021-06-07');
    INSERT INTO excerpt (id, list_id, position, article_id, revision, start_offset, end_offset, quote, prefix, suffix, made_at)
      VALUES (7, 1, 1, 1, 1, 0, 3, 'The', '', ' harbour', '2021-06-07');
    INSERT INTO saved_search (name, query, made_at, seen_at) VALUES ('Strikes', 'strike', '2021-06-07', '2021-06-07');`);
  const tables = ['original', 'article', 'revision', 'excerpt_list', 'excerpt', 'saved_search', 'counter'];
  const rows = () => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  const before = rows();
  migrate(db, migrations.slice(0, 3));
  expect(rows()).toEqual(before);
  expect(db.prepare(`SELECT * FROM log_recording`).all()).toEqual([]);
  // What refers to an excerpt does so by the numbers of version 2.
  db.exec(`
    INSERT INTO log_entry (id, made_at, text) VALUES (1, '2021-06-08', 'harbour');
    INSERT INTO log_search VALUES (1, 'app', 'harbour', x'00', 1, 1, 1);
    INSERT INTO log_kept VALUES (1, 7);`);
  expect(() => db.exec(`INSERT INTO log_kept VALUES (1, 8)`)).toThrow('FOREIGN KEY');
});
