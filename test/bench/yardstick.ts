/**
 * The yardstick for importing: one thread reads the same files and puts them into one FTS5 table, and nothing else.
 * Usage: node yardstick.ts FOLDER DATABASE
 */
import Sqlite from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, file] = process.argv.slice(2);
const db = new Sqlite(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = NORMAL');
db.exec(`CREATE VIRTUAL TABLE article USING fts5 (path, text, tokenize = 'porter unicode61')`);
const insert = db.prepare('INSERT INTO article (path, text) VALUES (?, ?)');

const paths = readdirSync(folder!, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

for (let at = 0; at < paths.length; at += 500) {
  db.transaction(() => {
    for (const path of paths.slice(at, at + 500)) insert.run(path, readFileSync(path, 'utf8'));
  })();
}
db.close();
