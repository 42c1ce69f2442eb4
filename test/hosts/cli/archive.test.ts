import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, test, vi } from 'vitest';
import { carrel, sampleDesk } from '../../support/command.ts';

const { library, archive, at, done } = sampleDesk();
afterEach(() => void vi.unstubAllEnvs());

test('tells what is in the archive and that it is sound', async () => {
  const [stats, check, rebuilt] = [
    await done('stats'),
    await done('check'),
    await done('check', '--rebuild-index'),
  ];
  expect(Object.keys(stats)).toEqual([
    'articles',
    'files',
    'words',
    'languages',
    'published',
    'bytes',
    'index',
  ]);
  expect(stats).toMatchObject({ index: { state: 'ready', articles: stats['articles'] } });
  expect([check, rebuilt]).toEqual([
    { ok: true, problems: [] },
    { ok: true, problems: [] },
  ]);
});

test('makes a backup that is an archive itself', async () => {
  const file = at('copy/archive.sqlite');
  mkdirSync(at('copy'));
  expect(await done('backup', file)).toEqual({ file, bytes: readFileSync(file).length, problems: 0 });
  const [copy, own] = await Promise.all([
    carrel(['stats', '--json', '--archive', at('copy')]),
    done('stats'),
  ]);
  expect(JSON.parse(copy.out)).toMatchObject({ articles: own['articles'], words: own['words'] });
});

test('opens the archive it is told to before that of the environment', async () => {
  vi.stubEnv('CARREL_ARCHIVE', at('other'));
  const [told, inherited] = await Promise.all([
    carrel(['search', 'strike', '--json', '--archive', archive]),
    carrel(['search', 'strike', '--json']),
  ]);
  expect(JSON.parse(told.out)).not.toMatchObject({ total: 0 });
  // Asking makes no archive where there is none.
  expect(inherited.code).toBe(3);
  expect(JSON.parse(inherited.out)).toMatchObject({ error: { code: 'ARCHIVE_NOT_FOUND' } });
  expect(existsSync(at('other'))).toBe(false);
});

test('leaves what is no archive, or a newer one, as it is', async () => {
  library.write('garbage/archive.sqlite', 'This is no archive. '.repeat(1000));
  library.write('file', 'A file.');
  mkdirSync(at('newer'));
  const newer = new Sqlite(at('newer/archive.sqlite'));
  const known = new Sqlite(join(archive, 'archive.sqlite'), { readonly: true });
  for (const pragma of ['application_id', 'user_version']) {
    const value = known.pragma(pragma, { simple: true }) as number;
    newer.pragma(`${pragma} = ${pragma === 'user_version' ? value + 1 : value}`);
  }
  known.close();
  newer.close();
  for (const [folder, code, file] of [
    ['garbage', 'ARCHIVE_UNREADABLE', 'garbage/archive.sqlite'],
    ['newer', 'ARCHIVE_NEWER', 'newer/archive.sqlite'],
    ['file', 'ARCHIVE_UNREADABLE', 'file'],
  ] as const) {
    const before = readFileSync(at(file));
    const refused = await carrel(['stats', '--json', '--archive', at(folder)]);
    expect(refused.code).toBe(3);
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code } });
    expect(readFileSync(at(file))).toEqual(before);
  }
});
