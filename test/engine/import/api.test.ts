import { createRouterClient } from '@orpc/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Carrel, ImportSummary } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, clear, Library } from '../../support/imports.ts';
import { checked } from '../../support/checking.ts';

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let library: Library;
let carrel: Carrel;

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

async function importGranted(...paths: readonly string[]): Promise<ImportSummary> {
  const { grant } = archive.engine.host.grants.read(paths);
  for await (const event of await carrel.imports.start({ grant }))
    if (event.type === 'done') return event.summary;
  throw new Error('The import ended without a summary.');
}

describe('imports', () => {
  it('are told by the names of what was granted, newest first', async () => {
    library.write('Gazette/a.txt', article('First', 'The first text.'));
    library.write('b.txt', article('Second', 'The second text.'));
    const first = await importGranted(library.at('Gazette'), library.at('b.txt'));
    const second = await importGranted(library.at('b.txt'));
    expect(first.names).toEqual(['Gazette', 'b.txt']);
    expect(await carrel.imports.history()).toEqual([second, first]);
  });

  it('are reported file by file, in pages, by outcome', async () => {
    for (let number = 0; number < 5; number += 1) {
      library.write(`${number}.txt`, article(`Number ${number}`, `This is text number ${number}.`));
    }
    library.write('empty.txt', '');
    const summary = await importGranted(library.path);
    const { job } = summary;
    const all = await carrel.imports.report({ job });
    expect(all.summary).toEqual(summary);
    expect(all.items.map(({ path }) => path)).toEqual([
      '0.txt',
      '1.txt',
      '2.txt',
      '3.txt',
      '4.txt',
      'empty.txt',
    ]);
    const page = await carrel.imports.report({ job, outcomes: ['imported'], offset: 1, limit: 2 });
    expect([page.total, page.items.map(({ path }) => path)]).toEqual([5, ['1.txt', '2.txt']]);
    const failed = await carrel.imports.report({ job, outcomes: ['failed'] });
    expect(failed).toMatchObject({ total: 1, items: [{ path: 'empty.txt', code: 'EMPTY', article: null }] });
    await expect(carrel.imports.report({ job: job + 1 })).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' });
  });

  it('of several folders keep apart what has the same name', async () => {
    for (const folder of ['one/News', 'two/News', 'Letters']) {
      library.write(`${folder}/a.txt`, article(folder, `A text in ${folder}.`));
    }
    const { job } = await importGranted(
      library.at('one/News'),
      library.at('two/News'),
      library.at('Letters'),
    );
    const { items } = await carrel.imports.report({ job });
    expect(items.map(({ path }) => path)).toEqual(
      [`${library.at('one/News')}/a.txt`, `${library.at('two/News')}/a.txt`, 'Letters/a.txt'].toSorted(),
    );
  });

  it('need a grant to read', async () => {
    const { grant } = archive.engine.host.grants.write(library.at('out.txt'));
    await expect(carrel.imports.start({ grant })).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
  });
});

describe('articles and the archive', () => {
  it('answer for what was imported', async () => {
    library.write('a.txt', article('First', 'The first text.'));
    await importGranted(library.path);
    const taken = await carrel.articles.get({ id: 1 });
    expect(taken).toMatchObject({ title: 'First', files: [{ path: 'a.txt', status: 'imported' }] });
    expect(await carrel.articles.get({ id: taken.uid, revision: 1 })).toEqual(taken);
    await expect(carrel.articles.get({ id: 1, revision: 2 })).rejects.toMatchObject({
      code: 'ARTICLE_NOT_FOUND',
    });
    expect(await carrel.archive.status()).toMatchObject({ articles: 1, files: 1 });
    expect(await checked(carrel)).toEqual({ ok: true, problems: [] });
    expect(await checked(carrel, true)).toEqual({ ok: true, problems: [] });
    expect(await carrel.archive.status()).toMatchObject({ index: { state: 'ready', articles: 1 } });
  });

  it('back up to a granted place', async () => {
    const { grant } = archive.engine.host.grants.write(library.at('copy.sqlite'));
    expect(await carrel.archive.backup({ grant })).toMatchObject({ file: library.at('copy.sqlite') });
  });
});
