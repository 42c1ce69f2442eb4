import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formerFolder } from '../../../electron/engine/store/former.ts';
import { migrate } from '../../../electron/engine/store/migrate.ts';
import { migrations } from '../../../electron/engine/store/migrations.ts';
import { archiveFile, openStore } from '../../../electron/engine/store/open.ts';
import { temporaryFolder } from '../../support/temporary.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  const first = new Sqlite(archiveFile(folder.path));
  migrate(first, migrations.slice(0, 1));
  first.exec(`INSERT INTO folder (path) VALUES ('/clippings')`);
  first.close();
});
afterEach(() => folder.remove());

test('an archive of an older version is copied before it is changed, and three copies are kept', () => {
  const copies = formerFolder(folder.path);
  mkdirSync(copies);
  for (const year of [2021, 2022, 2023]) writeFileSync(join(copies, `${year} version 1.sqlite`), '');
  openStore(folder.path).db.close();
  openStore(folder.path).db.close();
  const kept = readdirSync(copies).sort();
  expect(kept.slice(0, 2)).toEqual(['2022 version 1.sqlite', '2023 version 1.sqlite']);
  expect(kept).toHaveLength(3);
  const copy = new Sqlite(join(copies, kept[2]!), { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  expect(copy.prepare(`SELECT path FROM folder`).pluck().all()).toEqual(['/clippings']);
  copy.close();
});

test('an archive of which no copy can be made stays as it is', () => {
  writeFileSync(formerFolder(folder.path), '');
  expect(() => openStore(folder.path)).toThrow(expect.objectContaining({ code: 'ARCHIVE_UNREADABLE' }));
  const db = new Sqlite(archiveFile(folder.path), { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  db.close();
});
