import { createRouterClient } from '@orpc/server';
import { assert, integer, property, uniqueArray } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Carrel, LoggedSearch, LogEntry } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { packIds, unpackIds } from '../../../electron/engine/log/found.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { openEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';
import { temporaryFolder } from '../../support/temporary.ts';

let library: Library;
let folder: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let carrel: Carrel;

async function open() {
  engine = await openEngine(folder.path);
  carrel = createRouterClient(createRouter(engine));
  await engine.index.catchUp();
}

beforeEach(async () => {
  library = new Library();
  folder = temporaryFolder();
  await open();
  library.write('in/strike.txt', article('Harbour strike', 'The dockers laid down their work.'));
  library.write('in/ships.txt', article('Ships sail', 'On Monday the ships left the harbour.'));
  await importPaths(engine, library.at('in'));
  await engine.index.catchUp();
});
afterEach(async () => {
  await engine.close();
  folder.remove();
  library.remove();
});

const entries = async (): Promise<readonly LogEntry[]> => (await carrel.log.list({})).entries;
const searches = async () =>
  (await entries()).filter((entry): entry is LoggedSearch => entry.kind === 'search');
const ask = (query: string, came: { opened?: number[]; kept?: number[] } = {}) =>
  carrel.log.search({ query, host: 'app', ...came });

test('nothing is recorded until somebody asks for it, and nothing while it is paused', async () => {
  expect(await ask('harbour')).toEqual({ entry: null });
  expect((await carrel.log.list({})).recordingSince).toBeNull();
  await carrel.log.setRecording({ on: true });
  expect((await carrel.log.list({})).recordingSince).not.toBeNull();
  await ask('harbour');
  await carrel.log.setRecording({ on: false });
  await ask('ships');
  expect((await searches()).map(({ query }) => query)).toEqual(['harbour']);
});

describe('while searches are recorded', () => {
  beforeEach(() => carrel.log.setRecording({ on: true }));

  test('what has only some of the words is not counted as found', async () => {
    await ask('harbour strike zebra');
    expect(await entries()).toMatchObject([{ total: 0 }]);
    const { complete, total } = await carrel.search.query({ query: 'harbour strike zebra' });
    expect([complete, total > 0]).toEqual([0, true]);
  });

  test('an entry says how a search was read, what it found in which archive, and what came of it', async () => {
    const [strike] = (await carrel.search.query({ query: 'strike' })).results;
    const list = await carrel.excerpts.createList({ name: 'Strikes' });
    const passage = { article: strike!.id, revision: 1, start: 0, end: 14 };
    const kept = await carrel.excerpts.add({ ...passage, list: list.id });
    await ask(' harbour OR strke ', { opened: [strike!.id, 999], kept: [kept.id, 999] });
    await carrel.excerpts.remove({ ids: [kept.id] });
    expect(await entries()).toEqual([
      {
        kind: 'search',
        id: 1,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        query: 'harbour OR strke',
        reading: 'harbour OR strike',
        host: 'app',
        total: 2,
        archive: { articles: 2, changes: expect.any(Number) },
        opened: [{ article: strike!.id, title: 'Harbour strike' }],
        kept: [
          {
            excerpt: kept.id,
            article: strike!.id,
            title: 'Harbour strike',
            revision: 1,
            start: 0,
            end: 14,
            quote: 'Harbour strike',
            removed: true,
          },
        ],
      },
    ]);
  });

  test('the same search right behind itself is one entry, also asked twice at once, until the archive changes', async () => {
    await Promise.all([ask('harbour', { opened: [1] }), ask('harbour', { opened: [2] })]);
    await carrel.log.note({ text: 'Look at Monday.' });
    await ask('harbour');
    await carrel.log.search({ query: 'harbour', host: 'command line' });
    expect((await searches()).map(({ host, opened }) => [host, opened.length])).toEqual([
      ['command line', 0],
      ['app', 2],
    ]);
    library.write('in/again.txt', article('Again', 'The harbour once more.'));
    await importPaths(engine, library.at('in'));
    await ask('harbour');
    expect((await searches()).map(({ host }) => host)).toEqual(['app', 'command line', 'app']);
  });

  test('a search of another day is another entry', async () => {
    await ask('harbour');
    engine.store.db.prepare(`UPDATE log_entry SET made_at = '2021-06-07T08:00:00.000Z'`).run();
    await ask('harbour');
    expect(await searches()).toHaveLength(2);
    expect((await carrel.log.list({ since: '2021-06-08' })).entries).toHaveLength(1);
    expect((await carrel.log.list({ since: '2021-06-07' })).total).toBe(2);
  });

  test('asked again, a search says which articles are new and which are gone', async () => {
    const { entry } = await ask('harbour');
    expect(await carrel.log.changes({ id: entry! })).toMatchObject({ total: 2, fresh: 0, gone: 0 });
    library.write('in/again.txt', article('Again', 'The harbour once more.'));
    library.write('in/ships.txt', article('Ships sail', 'On Monday the ships left.'));
    await importPaths(engine, library.at('in'));
    await engine.index.catchUp();
    expect(await carrel.log.changes({ id: entry! })).toEqual({
      total: 2,
      fresh: 1,
      gone: 1,
      freshArticles: [{ article: expect.any(Number), title: 'Again' }],
      goneArticles: [{ article: expect.any(Number), title: 'Ships sail' }],
    });
    expect(await carrel.log.changes({ id: entry!, limit: 0 })).toMatchObject({ fresh: 1, freshArticles: [] });
  });

  test('the last removal can be taken back; what was removed before it, or before the archive was closed, is erased', async () => {
    await ask('harbour');
    await ask('ships');
    await carrel.log.note({ text: 'Three ships.' });
    const queries = async () => (await entries()).map((one) => (one.kind === 'note' ? one.text : one.query));
    expect(await carrel.log.remove({ entries: [1] })).toEqual({ removed: 1 });
    expect(await carrel.log.restore()).toEqual({ restored: 1 });
    await carrel.log.remove({ entries: [1] });
    expect(await carrel.log.remove({ entries: 'all' })).toEqual({ removed: 2 });
    expect(await queries()).toEqual([]);
    expect(await carrel.log.restore()).toEqual({ restored: 2 });
    expect(await queries()).toEqual(['Three ships.', 'ships']);
    await carrel.log.remove({ entries: [2] });
    await engine.close();
    await open();
    expect(await carrel.log.restore()).toEqual({ restored: 0 });
    expect(await queries()).toEqual(['Three ships.']);
  });
});

test('notes are written whether searches are recorded or not, and changed; a search is no note', async () => {
  const { id } = await carrel.log.note({ text: '  Ask the harbour office. ' });
  await carrel.log.editNote({ id, text: 'Asked the harbour office.' });
  expect(await entries()).toMatchObject([{ kind: 'note', text: 'Asked the harbour office.' }]);
  await carrel.log.setRecording({ on: true });
  const { entry } = await ask('harbour');
  await expect(carrel.log.editNote({ id: entry!, text: 'x' })).rejects.toMatchObject({
    code: 'LOG_ENTRY_NOT_FOUND',
  });
  await expect(carrel.log.changes({ id })).rejects.toMatchObject({ code: 'LOG_ENTRY_NOT_FOUND' });
});

test('the numbers of articles are unpacked as they were packed, in their order', () => {
  const numbers = uniqueArray(integer({ min: 1, max: 2 ** 31 }));
  assert(
    property(numbers, (ids) => {
      expect(unpackIds(packIds(ids))).toEqual(ids.toSorted((a, b) => a - b));
    }),
  );
});
