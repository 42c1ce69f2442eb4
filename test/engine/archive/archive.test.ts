import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../../electron/engine/archive/backup.ts';
import { archiveChanges } from '../../../electron/engine/archive/changes.ts';
import { restoreOriginal } from '../../../electron/engine/archive/restore.ts';
import { archiveStatus } from '../../../electron/engine/archive/status.ts';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import { getArticle } from '../../../electron/engine/store/articles.ts';
import { insertLogNote } from '../../../electron/engine/store/log.ts';
import { openEngine, temporaryEngine } from '../../support/engine.ts';
import { article, clear, importPaths, Library } from '../../support/imports.ts';

const strike = article(
  'Harbour strike',
  '7 June 2021',
  'The crane drivers of Port Marram stopped work on Monday.',
);
const ferry = article('Ferry late', 'March 2019', 'The ferry was late again, and nobody was surprised.');
/** Bytes that no decoding and encoding would give back. */
const odd = Buffer.concat([
  Buffer.from([0xef, 0xbb, 0xbf]),
  Buffer.from('Cannery closes\r\n\r\nIt\u00ad closed\u00a0its doors.\r'),
]);

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let library: Library;

beforeAll(async () => {
  archive = await temporaryEngine();
});
afterAll(() => archive.close());
beforeEach(async () => {
  library = new Library();
  library.write('strike.txt', strike);
  library.write('copy.txt', strike);
  library.write('ferry.txt', ferry);
  library.write('odd.txt', odd);
  await importPaths(archive.engine, library.path);
});
afterEach(() => {
  clear(archive.engine);
  for (const name of ['copy', 'copy.sqlite', 'restored']) {
    rmSync(join(archive.folder, name), { recursive: true, force: true });
  }
  library.remove();
});

const idOf = (path: string) =>
  archive.engine.store.db.prepare(`SELECT article_id FROM file WHERE path = ?`).pluck().get(path) as number;

describe('the status', () => {
  it('says what is in the archive', () => {
    const { store, index } = archive.engine;
    const status = archiveStatus(store, index);
    expect(status).toMatchObject({
      folder: archive.folder,
      articles: 3,
      files: 4,
      excerpts: 0,
      published: { from: '2019-03', to: '2021-06-07' },
      index: { state: 'ready', articles: 3, rebuilt: null },
    });
    expect(status.words).toBeGreaterThan(20);
    expect(status.languages.reduce((sum, { articles }) => sum + articles, 0)).toBe(3);
    expect(status.bytes).toBeGreaterThan(10_000);
  });

  it('is that of nothing for a new archive', async () => {
    const empty = await temporaryEngine();
    expect(archiveStatus(empty.engine.store, empty.engine.index)).toMatchObject({
      articles: 0,
      files: 0,
      words: 0,
      languages: [],
      published: null,
    });
    await empty.close();
  });
});

describe('the changes', () => {
  it('are told, whoever makes them, until nobody wants to know', async () => {
    const stop = new AbortController();
    const changes = archiveChanges(archive.engine.index, stop.signal);
    const next = changes.next();
    const other = await openEngine(archive.folder);
    library.write('new.txt', article('New', 'Something new happened.'));
    await importPaths(other, library.path);
    await other.close();
    expect(await next).toMatchObject({ done: false, value: { articles: true, excerpts: false } });

    await archive.engine.index.catchUp();
    archive.engine.store.db.exec(`UPDATE counter SET excerpts = excerpts + 1`);
    expect(await changes.next()).toMatchObject({ value: { excerpts: true } });

    const noted = changes.next();
    insertLogNote(archive.engine.store.db, 'Ask the union.', new Date().toISOString());
    expect(await noted).toMatchObject({ value: { articles: false, excerpts: false, log: true } });

    const last = changes.next();
    stop.abort();
    expect(await last).toMatchObject({ done: true });
  });
});

describe('restoring', () => {
  it('gives back the imported bytes, to the last one', async () => {
    const out = join(archive.folder, 'restored');
    const restored = await restoreOriginal(archive.engine.store, idOf('odd.txt'), out);
    expect(readFileSync(out).equals(odd)).toBe(true);
    expect(restored).toEqual({ file: out, sha256: hash('sha256', odd) });
  });

  it('gives back those of the newest revision', async () => {
    library.write('ferry.txt', article('Ferry later', 'It never came.'));
    await importPaths(archive.engine, library.path);
    const out = join(archive.folder, 'restored');
    await restoreOriginal(archive.engine.store, idOf('ferry.txt'), out);
    expect(readFileSync(out, 'utf8')).toContain('It never came.');
  });

  it('writes nothing if there is no such article, or its bytes are damaged', async () => {
    const { store } = archive.engine;
    const out = join(archive.folder, 'restored');
    await expect(restoreOriginal(store, 999, out)).rejects.toMatchObject({
      code: 'ARTICLE_NOT_FOUND',
      data: { id: 999 },
    });
    store.db.exec(`UPDATE original SET packed = (SELECT packed FROM original ORDER BY id DESC LIMIT 1)`);
    await expect(restoreOriginal(store, idOf('copy.txt'), out)).rejects.toMatchObject({
      code: 'WRITE_FAILED',
    });
    expect(readdirSync(archive.folder)).not.toContain('restored');
  });
});

describe('a backup', () => {
  it('is one file, and an archive', async () => {
    mkdirSync(join(archive.folder, 'copy'));
    const path = join(archive.folder, 'copy/archive.sqlite');
    const { file, bytes } = await backUp(archive.engine.store, path);
    expect([file, bytes]).toEqual([path, readFileSync(path).length]);
    expect(readdirSync(join(archive.folder, 'copy'))).toEqual(['archive.sqlite']);
    expect(checkTruth(path)).toEqual([]);

    const copy = await openEngine(join(archive.folder, 'copy'));
    await copy.index.catchUp();
    expect(getArticle(copy.store.db, idOf('odd.txt'))).toEqual(
      getArticle(archive.engine.store.db, idOf('odd.txt')),
    );
    expect(archiveStatus(copy.store, copy.index).index).toMatchObject({ state: 'ready', articles: 3 });
    await copy.close();
  });

  it('is whole while the archive is written', async () => {
    const path = join(archive.folder, 'copy.sqlite');
    for (let number = 0; number < 200; number += 1)
      library.write(`more/${number}.txt`, article(`Number ${number}`, 'x'));
    const [, summary] = await Promise.all([
      backUp(archive.engine.store, path),
      importPaths(archive.engine, library.path),
    ]);
    expect(summary.counts.imported).toBe(200);
    expect(checkTruth(path)).toEqual([]);
  });

  it('leaves an old file alone when it fails', async () => {
    const path = join(archive.folder, 'no/such/folder.sqlite');
    await expect(backUp(archive.engine.store, path)).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  });
});
