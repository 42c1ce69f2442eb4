import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRouterClient } from '@orpc/server';
import type { Carrel } from '../../../electron/contract/index.ts';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, clear, counted, importPaths, Library } from '../../support/imports.ts';

const strike = article('Harbour strike', 'The crane drivers stopped work on Monday.');
const settled = article('Harbour strike', 'The crane drivers went back on Friday.');
const cannery = article('Cannery closes', 'The last cannery closed its doors.');

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let carrel: Carrel;
let library: Library;

beforeAll(async () => {
  archive = await temporaryEngine();
  carrel = createRouterClient(createRouter(archive.engine));
});
afterAll(() => archive.close());
beforeEach(() => {
  library = new Library();
});
afterEach(() => {
  clear(archive.engine);
  library.remove();
});

const run = () => importPaths(archive.engine, library.path);
const found = async (query: string) =>
  (await carrel.search.query({ query })).results.map(({ title, revision }) => `${title} ${revision}`);

describe('an import that is undone', () => {
  it('takes its articles out of search, counts and facets, and brings them back when redone', async () => {
    library.write('Gazette/a.txt', strike);
    library.write('Gazette/b.txt', cannery);
    const { job } = await run();
    expect(await found('cannery')).toEqual(['Cannery closes 1']);

    expect(await carrel.imports.undo({ job })).toMatchObject({ articles: 2, revisions: 0, kept: 0 });
    expect(await found('cannery')).toEqual([]);
    const page = await carrel.search.query({ query: '' });
    expect(page).toMatchObject({ total: 0, facets: { source: [] } });
    expect(await carrel.archive.status()).toMatchObject({ articles: 0, files: 0, words: 0 });
    await expect(carrel.articles.get({ id: 1 })).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
    expect((await carrel.imports.history())[0]!.undoneAt).not.toBeNull();

    expect(await carrel.imports.redo({ job })).toMatchObject({ articles: 2 });
    expect(await found('cannery')).toEqual(['Cannery closes 1']);
    expect((await carrel.imports.history())[0]!.undoneAt).toBeNull();
  });

  it('takes back the revisions it made, and only those', async () => {
    library.write('a.txt', strike);
    await run();
    library.write('a.txt', settled);
    library.write('b.txt', cannery);
    const second = await run();
    expect(await carrel.imports.undo({ job: second.job })).toMatchObject({ articles: 1, revisions: 1 });
    expect(await found('monday')).toEqual(['Harbour strike 3']);
    expect(await found('friday')).toEqual([]);
    expect(await carrel.imports.redo({ job: second.job })).toMatchObject({ articles: 1, revisions: 1 });
    expect(await found('friday')).toEqual(['Harbour strike 4']);
    expect(await carrel.imports.undo({ job: second.job })).toMatchObject({ articles: 1, revisions: 1 });
    expect(await found('monday')).toEqual(['Harbour strike 5']);
    expect(checkTruth(archiveFile(archive.folder))).toEqual([]);
  });

  it('leaves articles of which passages are kept, and says so', async () => {
    library.write('a.txt', strike);
    library.write('b.txt', cannery);
    const { job } = await run();
    const { id: list } = await carrel.excerpts.createList({ name: 'Strike' });
    await carrel.excerpts.add({ list, article: 1, revision: 1, start: 0, end: 7 });
    expect(await carrel.imports.undo({ job })).toMatchObject({
      articles: 1,
      kept: 1,
      keptArticles: [{ article: 1, title: 'Harbour strike', why: 'excerpts' }],
    });
    expect(await found('')).toEqual(['Harbour strike 1']);
    archive.engine.store.db.exec(`DELETE FROM excerpt; DELETE FROM excerpt_list;`);
  });

  it('leaves what was changed since, and what another import holds', async () => {
    library.write('one/a.txt', strike);
    library.write('one/b.txt', cannery);
    const { job } = await importPaths(archive.engine, library.at('one'));
    library.write('one/a.txt', settled);
    await importPaths(archive.engine, library.at('one'));
    library.write('two/c.txt', cannery);
    const other = await importPaths(archive.engine, library.at('two'));
    const undone = await carrel.imports.undo({ job });
    expect(undone).toMatchObject({ articles: 0, kept: 2 });
    expect(undone.keptArticles.map(({ why }) => why)).toEqual(['changed', 'elsewhere']);
    // It is the other import's now.
    expect(await carrel.imports.undo({ job: other.job })).toMatchObject({ articles: 1 });
    expect(await found('')).toEqual(['Harbour strike 2']);
  });

  it('comes back with the next import of the same files, under the same numbers and corrections', async () => {
    library.write('a.txt', strike);
    const { job } = await run();
    await carrel.articles.correct({ articles: [1], set: { title: 'Crane drivers walk out' } });
    await carrel.imports.undo({ job });
    const again = await run();
    expect(counted(again)).toEqual({ imported: 1 });
    expect(await found('drivers')).toEqual(['Crane drivers walk out 1']);
    expect(counted(await run())).toEqual({ unchanged: 1 });
    // The first import has nothing to bring back any more; the second one can be undone.
    expect(await carrel.imports.redo({ job })).toMatchObject({ articles: 0 });
    expect(await carrel.imports.undo({ job: again.job })).toMatchObject({ articles: 1 });
  });
});
