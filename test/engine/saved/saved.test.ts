import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  lookAtSearch,
  removeSearch,
  renameSearch,
  restoreSearch,
  savedSearches,
  saveSearch,
} from '../../../electron/engine/saved/saved.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;
beforeAll(async () => {
  archive = await searchableArchive([{ title: 'Old', blocks: ['The harbour strike.'] }]);
});
afterAll(() => archive.close());

const list = async () =>
  (await savedSearches(archive.searcher)).map(({ name, articles, fresh }) => [name, articles, fresh]);

test('a saved search tells how many articles are new since somebody last looked', async () => {
  const { id } = saveSearch(archive.db, 'Strikes', 'strike');
  expect(await list()).toEqual([['Strikes', 1, 0]]);
  archive.add({ title: 'New', blocks: ['Another strike.'] });
  archive.add({ title: 'Other', blocks: ['Something else.'] });
  archive.db.prepare(`UPDATE article SET added_at = '2999-01-01T00:00:00.000Z' WHERE title <> 'Old'`).run();
  await archive.index.catchUp();
  expect(await list()).toEqual([['Strikes', 2, 1]]);
  archive.db.prepare(`UPDATE article SET added_at = '2026-01-02T00:00:00.000Z'`).run();
  lookAtSearch(archive.db, id);
  expect(await list()).toEqual([['Strikes', 2, 0]]);
});

test('it is renamed, removed and brought back, and its name is its own', async () => {
  const { id } = saveSearch(archive.db, 'Harbour', 'harbour');
  expect(() => saveSearch(archive.db, 'HARBOUR', 'x')).toThrow('already a saved search');
  renameSearch(archive.db, id, 'The harbour');
  removeSearch(archive.db, id);
  expect((await list()).map(([name]) => name)).toEqual(['Strikes']);
  const other = saveSearch(archive.db, 'the harbour', 'quay');
  expect(() => restoreSearch(archive.db, id)).toThrow('already a saved search');
  removeSearch(archive.db, other.id);
  restoreSearch(archive.db, id);
  expect((await list()).map(([name]) => name)).toEqual(['Strikes', 'The harbour']);
  expect(() => renameSearch(archive.db, 999, 'x')).toThrow('no longer exists');
});
