import { join } from 'node:path';
import { hash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import { checkIndex } from '../../../electron/engine/search/indexing/index-check.ts';
import { getArticle } from '../../../electron/engine/store/articles.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, clear, contents, counted, importPaths, Library, reported } from '../../support/imports.ts';

const strike = article('Harbour strike', 'The crane drivers of Port Marram stopped work on Monday.');
const cannery = article('Cannery closes', 'The last cannery on the north quay closed its doors.');
const ferry = article('Ferry late', 'The ferry was late again, and nobody was surprised.');

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let library: Library;

beforeAll(async () => {
  archive = await temporaryEngine();
});
afterAll(() => archive.close());
beforeEach(() => {
  library = new Library();
});
afterEach(() => {
  clear(archive.engine);
  library.remove();
});

const run = (path = library.path) => importPaths(archive.engine, path);
const db = () => archive.engine.store.db;
const find = <T>(sql: string) => db().prepare<[], T>(sql).all();
const articleAt = (path: string) =>
  db()
    .prepare<[string], { article: number; status: string; revision: number }>(
      `SELECT article_id AS article, status, revision FROM file JOIN article ON article.id = article_id
        WHERE path = ? AND status <> 'missing'`,
    )
    .get(path);
const expectSound = () => {
  expect(checkTruth(archiveFile(archive.folder))).toEqual([]);
  expect(checkIndex(archiveFile(archive.folder), join(archive.folder, 'index.sqlite'))).toEqual([]);
};

describe('a first import', () => {
  it('takes in every text with its bytes, its place and its words', async () => {
    library.write('gazette/strike.txt', strike);
    library.write('cannery.txt', cannery);
    const summary = await run();
    expect(counted(summary)).toEqual({ imported: 2 });
    expect(summary).toMatchObject({ state: 'done', files: 2, names: [library.path] });

    const taken = getArticle(db(), articleAt('gazette/strike.txt')!.article)!;
    expect(taken).toMatchObject({
      title: 'Harbour strike',
      revision: 1,
      shownRevision: 1,
      source: 'gazette',
    });
    expect(taken.text).toContain('crane drivers of Port Marram');
    expect(taken.files).toMatchObject([
      {
        folder: library.path,
        path: 'gazette/strike.txt',
        status: 'imported',
        encoding: 'utf-8',
        certainty: 1,
      },
    ]);
    expect(taken.uid).toBe(hash('sha256', taken.text).slice(0, 16));
    expectSound();
  });

  it('names the chosen folder as the source of files directly in it', async () => {
    library.write('The Pilot/strike.txt', strike);
    await run(library.at('The Pilot'));
    expect(find(`SELECT source FROM article`)).toEqual([{ source: 'The Pilot' }]);
  });

  it('numbers the articles in the order of their paths', async () => {
    library.write('b.txt', cannery);
    library.write('a/z.txt', strike);
    library.write('c.txt', ferry);
    await run();
    expect(find(`SELECT article_id AS id, path FROM file ORDER BY article_id`)).toEqual([
      { id: 1, path: 'a/z.txt' },
      { id: 2, path: 'b.txt' },
      { id: 3, path: 'c.txt' },
    ]);
  });
});

describe('the same folder again', () => {
  it('changes nothing', async () => {
    library.write('strike.txt', strike);
    library.write('copy.txt', strike);
    library.write('picture.jpg', 'not read');
    library.write('empty.txt', '');
    await run();
    const before = contents(db());
    const again = await run();
    expect(counted(again)).toEqual({ unchanged: 2, skipped: 1, failed: 1 });
    expect(contents(db())).toEqual(before);
  });

  it('knows a file whose time alone changed', async () => {
    library.write('strike.txt', strike);
    await run();
    library.touch('strike.txt');
    expect(counted(await run())).toEqual({ unchanged: 1 });
    expect(find(`SELECT count(*) AS revisions FROM revision`)).toEqual([{ revisions: 1 }]);
  });

  it('knows the files when the folder is named twice, or with one around it, or within it', async () => {
    library.write('in/strike.txt', strike);
    library.write('cannery.txt', cannery);
    const twice = await importPaths(archive.engine, [library.path, library.at('in'), `${library.path}/`]);
    expect(counted(twice)).toEqual({ imported: 2 });
    expect(counted(await run(library.at('in')))).toEqual({ unchanged: 1 });
    expect(counted(await run())).toEqual({ unchanged: 2 });
    expect(counted(await run(library.at('in/strike.txt')))).toEqual({ unchanged: 1 });
    expect(find(`SELECT count(*) AS files FROM file`)).toEqual([{ files: 2 }]);
  });

  it('knows a file that was imported alone before its folder', async () => {
    library.write('in/strike.txt', strike);
    expect(counted(await run(library.at('in/strike.txt')))).toEqual({ imported: 1 });
    expect(counted(await run(library.at('in')))).toEqual({ unchanged: 1 });
    expect(counted(await run())).toEqual({ unchanged: 1 });
  });
});

describe('the same text twice', () => {
  it('is one article at two places', async () => {
    library.write('a.txt', strike);
    library.write('b.txt', strike);
    library.write('c.txt', strike.replaceAll('\n', '\r\n'));
    const summary = await run();
    expect(counted(summary)).toEqual({ imported: 1, duplicate: 2 });
    const { files } = getArticle(db(), 1)!;
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['a.txt', 'imported'],
      ['b.txt', 'duplicate'],
      ['c.txt', 'duplicate'],
    ]);
    expect(find(`SELECT count(*) AS originals FROM original`)).toEqual([{ originals: 2 }]);
    expectSound();
  });
});

describe('a changed file', () => {
  it('is a new revision of the same article', async () => {
    library.write('strike.txt', strike);
    await run();
    const before = getArticle(db(), 1)!;
    library.write(
      'strike.txt',
      article('Harbour strike ends', 'The crane drivers went back to work on Friday.'),
    );
    expect(counted(await run())).toEqual({ updated: 1 });
    const after = getArticle(db(), 1)!;
    expect(after).toMatchObject({ uid: before.uid, title: 'Harbour strike ends', revision: 2 });
    expect(getArticle(db(), 1, 1)).toMatchObject({ text: before.text, shownRevision: 1, revision: 2 });
    expectSound();
  });

  it('is seen to have changed by its time, where its size is the same', async () => {
    library.write('strike.txt', strike);
    await run();
    library.write('strike.txt', strike.replace('Monday', 'Friday'));
    expect(counted(await run())).toEqual({ updated: 1 });
  });

  it('leaves its article to the other files that hold the old text', async () => {
    library.write('a.txt', strike);
    library.write('b.txt', strike);
    await run();
    library.write('a.txt', cannery);
    expect(counted(await run())).toEqual({ imported: 1, unchanged: 1 });
    expect(articleAt('b.txt')).toMatchObject({ article: 1, revision: 1 });
    expect(articleAt('a.txt')).toMatchObject({ article: 2, revision: 1 });
    expectSound();
  });

  it('takes its article along when the other files vanish at the same time', async () => {
    library.write('a.txt', strike);
    library.write('b.txt', strike);
    await run();
    library.write('a.txt', cannery);
    library.delete('b.txt');
    expect(counted(await run())).toEqual({ updated: 1, missing: 1 });
    expect(articleAt('a.txt')).toMatchObject({ article: 1, revision: 2 });
  });

  it('joins the article that already has its text, and its own one stays', async () => {
    library.write('a.txt', strike);
    library.write('b.txt', cannery);
    await run();
    library.write('a.txt', cannery);
    const summary = await run();
    expect(counted(summary)).toEqual({ duplicate: 1, unchanged: 1 });
    expect(articleAt('a.txt')).toMatchObject({ article: 2 });
    expect(getArticle(db(), 1)!.files).toMatchObject([{ path: 'a.txt', status: 'missing' }]);
    expectSound();
  });

  it('has a lasting id of its own when it goes back to a text that began another article', async () => {
    library.write('a.txt', strike);
    await run();
    library.write('a.txt', cannery);
    await run();
    library.write('b.txt', strike);
    expect(counted(await run())).toEqual({ imported: 1, unchanged: 1 });
    expect(new Set(find<{ uid: string }>(`SELECT uid FROM article`).map(({ uid }) => uid)).size).toBe(2);
    expectSound();
  });

  it('that can no longer be read keeps its article, and is told', async () => {
    library.write('a.txt', strike);
    await run();
    library.write('a.txt', '');
    const summary = await run();
    expect(counted(summary)).toEqual({ failed: 1 });
    expect(reported(archive.engine, summary)['a.txt']).toMatchObject({ code: 'EMPTY', article: 1 });
    expect(getArticle(db(), 1)).toMatchObject({ revision: 1, files: [{ status: 'failed' }] });
    library.write('a.txt', strike);
    expect(counted(await run())).toEqual({ unchanged: 1 });
    expect(getArticle(db(), 1)).toMatchObject({ files: [{ status: 'imported' }] });
    expectSound();
  });
});

describe('a moved file', () => {
  it('keeps its article, and where it was stays on record', async () => {
    library.write('a.txt', strike);
    await run();
    library.move('a.txt', 'sorted/2021/strike.txt');
    const summary = await run();
    expect(counted(summary)).toEqual({ moved: 1 });
    expect(reported(archive.engine, summary)).toEqual({
      'sorted/2021/strike.txt': {
        outcome: 'moved',
        code: 'MOVED',
        message: 'It was at “a.txt” before.',
        article: 1,
      },
    });
    expect(getArticle(db(), 1)!.files).toMatchObject([
      { path: 'sorted/2021/strike.txt', status: 'imported' },
      { path: 'a.txt', status: 'missing' },
    ]);
    expect(counted(await run())).toEqual({ unchanged: 1 });
  });

  it('is known in another folder, too', async () => {
    library.write('one/a.txt', strike);
    library.write('two/b.txt', cannery);
    await run(library.at('one'));
    await run(library.at('two'));
    library.move('one/a.txt', 'two/a.txt');
    expect(counted(await run(library.at('one')))).toEqual({ missing: 1 });
    expect(counted(await run(library.at('two')))).toEqual({ unchanged: 1, moved: 1 });
    expect(getArticle(db(), 1)!.files).toMatchObject([
      { folder: library.at('two'), path: 'a.txt', status: 'imported' },
      { folder: library.at('one'), path: 'a.txt', status: 'missing' },
    ]);
  });

  it('that comes back is where it was, and a copy of it is a copy', async () => {
    library.write('a.txt', strike);
    await run();
    library.move('a.txt', 'b.txt');
    await run();
    library.move('b.txt', 'a.txt');
    expect(counted(await run())).toEqual({ moved: 1 });
    library.write('c.txt', strike);
    expect(counted(await run())).toEqual({ unchanged: 1, duplicate: 1 });
    expect(getArticle(db(), 1)!.files.map(({ path, status }) => [path, status])).toEqual([
      ['a.txt', 'imported'],
      ['c.txt', 'duplicate'],
      ['b.txt', 'missing'],
    ]);
    expectSound();
  });

  it('in place of another one is moved, too', async () => {
    library.write('a.txt', strike);
    library.write('b.txt', cannery);
    await run();
    library.move('a.txt', 'b.txt');
    expect(counted(await run())).toEqual({ moved: 1 });
    expect(articleAt('b.txt')).toMatchObject({ article: 1 });
    expectSound();
  });

  it('is known when a folder above it was renamed, be it the chosen one', async () => {
    library.write('old/in/a.txt', strike);
    library.write('old/b.txt', cannery);
    await run(library.at('old'));
    library.move('old/in', 'old/renamed');
    expect(counted(await run(library.at('old')))).toEqual({ unchanged: 1, moved: 1 });
    library.move('old', 'new');
    expect(counted(await run(library.at('new')))).toEqual({ moved: 2 });
    expect(articleAt('renamed/a.txt')).toMatchObject({ status: 'imported' });
    expect(find(`SELECT count(*) AS n FROM article`)).toEqual([{ n: 2 }]);
    expectSound();
  });

  it('that changed on the way is a new revision of its article', async () => {
    const long = article(
      'Harbour strike',
      ...Array.from({ length: 12 }, (_, n) => `The crane drivers of quay ${n} stopped work.`),
    );
    library.write('drafts/a.txt', long);
    library.write('drafts/b.txt', cannery);
    await run();
    library.move('drafts/a.txt', 'final/a.txt');
    library.write('final/a.txt', `${long}\nThe strike ended on Friday.\n`);
    const summary = await run();
    expect(counted(summary)).toEqual({ unchanged: 1, updated: 1 });
    expect(reported(archive.engine, summary)['final/a.txt']).toMatchObject({ code: 'MOVED', article: 1 });
    expect(getArticle(db(), 1)).toMatchObject({
      revision: 2,
      files: [{ path: 'final/a.txt' }, { status: 'missing' }],
    });
    expectSound();
  });

  it('with the name of another one and a text of its own is a new article', async () => {
    library.write('one/a.txt', strike);
    await run();
    library.delete('one/a.txt');
    library.write('two/a.txt', cannery);
    expect(counted(await run())).toEqual({ imported: 1, missing: 1 });
  });
});

describe('a vanished file', () => {
  it('is marked missing and its article stays; when it is back, all is as before', async () => {
    library.write('a.txt', strike);
    await run();
    library.move('a.txt', '../aside.txt');
    const gone = await run();
    expect(counted(gone)).toEqual({ missing: 1 });
    expect(reported(archive.engine, gone)['a.txt']).toMatchObject({
      outcome: 'missing',
      code: 'MISSING',
      article: 1,
    });
    expect(getArticle(db(), 1)).toMatchObject({ title: 'Harbour strike', files: [{ status: 'missing' }] });
    expect(counted(await run())).toEqual({});

    library.move('../aside.txt', 'a.txt');
    const back = await run();
    expect(counted(back)).toEqual({ unchanged: 1 });
    expect(reported(archive.engine, back)['a.txt']).toMatchObject({ code: 'BACK', article: 1 });
    expect(getArticle(db(), 1)!.files).toMatchObject([{ path: 'a.txt', status: 'imported' }]);
    expectSound();
  });

  it('is forgotten if nothing was ever read of it', async () => {
    library.write('empty.txt', '');
    library.write('picture.jpg', 'x');
    await run();
    library.delete('empty.txt');
    library.delete('picture.jpg');
    expect(counted(await run())).toEqual({});
    expect(find(`SELECT * FROM file`)).toEqual([]);
  });

  it('is not missed when only another file of its folder was imported', async () => {
    library.write('a.txt', strike);
    library.write('b.txt', cannery);
    await run();
    library.delete('a.txt');
    expect(counted(await run(library.at('b.txt')))).toEqual({ unchanged: 1 });
    expect(articleAt('a.txt')).toMatchObject({ status: 'imported' });
  });

  it('is not missed when the chosen folder itself is gone', async () => {
    library.write('in/a.txt', strike);
    await run(library.at('in'));
    library.delete('in');
    const summary = await run(library.at('in'));
    expect(counted(summary)).toEqual({ failed: 1 });
    expect(reported(archive.engine, summary)['in']).toMatchObject({ code: 'GONE' });
    expect(articleAt('a.txt')).toMatchObject({ status: 'imported' });
  });
});
