import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../electron/engine/store/migrations.ts';
import { archiveFile, openStore } from '../../../electron/engine/store/open.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const root = process.getuid?.() === 0;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('opening an archive', () => {
  it('makes one where there is none, in folders that are missing, and opens it again', () => {
    const path = join(folder.path, 'new/archive');
    openStore(path).db.close();
    const { db } = openStore(path);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
    expect(readdirSync(path)).toEqual(['archive.sqlite']);
  });

  it('works for several programs at the same moment, also when it has to be made', async () => {
    const module = join(import.meta.dirname, '../../../electron/engine/store/open.ts');
    const script = `const { openStore } = await import(${JSON.stringify(module)});
      openStore(${JSON.stringify(folder.path)}).db.close()`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    await Promise.all([run(), run(), run()]);
    const { db } = openStore(folder.path);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('opens a file that a killed program had only begun to make', () => {
    const begun = new Sqlite(archiveFile(folder.path));
    begun.pragma('journal_mode = WAL');
    begun.close();
    expect(() => openStore(folder.path).db.close()).not.toThrow();
    writeFileSync(archiveFile(folder.path), '');
    expect(() => openStore(folder.path).db.close()).not.toThrow();
  });
});

describe('what can be no archive of ours', () => {
  it('is refused if it is of a newer version, and not a byte of it changes', () => {
    const { db } = openStore(folder.path);
    db.pragma(`user_version = ${migrations.length + 1}`);
    db.close();
    const before = readFileSync(archiveFile(folder.path));
    expect(() => openStore(folder.path)).toThrow(
      expect.objectContaining({
        code: 'ARCHIVE_NEWER',
        data: { found: migrations.length + 1, known: migrations.length },
      }),
    );
    expect(readFileSync(archiveFile(folder.path)).equals(before)).toBe(true);
  });

  it.each([
    [
      'an SQLite file of another program',
      (path: string) => new Sqlite(path).exec(`CREATE TABLE note (text)`).close(),
    ],
    [
      'an SQLite file with the mark of another program',
      (path: string) => new Sqlite(path).exec(`PRAGMA application_id = 7; PRAGMA user_version = 1`).close(),
    ],
    ['no SQLite file at all', (path: string) => writeFileSync(path, 'Dear diary, '.repeat(100))],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('is refused if it is %s, and left alone', (_what, make) => {
    const path = archiveFile(folder.path);
    make(path);
    const before = readdirSync(folder.path, { withFileTypes: true }).map((entry) =>
      entry.isFile() ? readFileSync(path) : entry.name,
    );
    expect(() => openStore(folder.path)).toThrow(expect.objectContaining({ code: 'ARCHIVE_UNREADABLE' }));
    const after = readdirSync(folder.path, { withFileTypes: true }).map((entry) =>
      entry.isFile() ? readFileSync(path) : entry.name,
    );
    expect(after).toEqual(before);
  });

  it('is refused if it lies where no folder can be', () => {
    writeFileSync(join(folder.path, 'file'), '');
    expect(() => openStore(join(folder.path, 'file/archive'))).toThrow(
      expect.objectContaining({
        code: 'ARCHIVE_UNREADABLE',
        message: expect.stringMatching(/^The archive in .*archive cannot be opened: not a directory\.$/),
      }),
    );
  });

  it.skipIf(root)('is refused if it may not be written (not as root, who may)', () => {
    openStore(folder.path).db.close();
    chmodSync(archiveFile(folder.path), 0o400);
    expect(() => openStore(folder.path)).toThrow(/cannot be opened: permission denied/);
    chmodSync(folder.path, 0o500);
    expect(() => openStore(folder.path)).toThrow(/cannot be opened: permission denied/);
    chmodSync(folder.path, 0o700);
  });
});
