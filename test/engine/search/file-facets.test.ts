import { afterAll, beforeAll, expect, test } from 'vitest';
import { countFileFacets } from '../../../electron/engine/search/find/file-facets.ts';
import { IdSet } from '../../../electron/engine/search/find/id-set.ts';
import { listArticles } from '../../../electron/engine/search/search.ts';
import { suggest } from '../../../electron/engine/search/suggest/suggest.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    { title: 'One', blocks: ['A strike.'], path: 'one.txt', published: '2021' },
    { title: 'Two', blocks: ['A strike at the port.'], path: 'two.md' },
    { title: 'Three', blocks: ['Another strike.'], path: 'old/three.TXT' },
    { title: 'Four', blocks: ['A lockout.'], path: 'four', published: '2020' },
  ]);
  const run = (sql: string, ...values: unknown[]) => archive.db.prepare(sql).run(...values);
  run(`INSERT INTO folder (id, path) VALUES (7, '/home/news'), (8, '/work/news'), (9, '/empty/folder')`);
  const also = `INSERT INTO file (folder_id, path, bytes, mtime, article_id, status, imported_at)
    VALUES (?, ?, 1, 0, ?, ?, '2026-01-02')`;
  run(also, 7, 'copy.txt', 1, 'duplicate');
  run(also, 8, 'copy.txt', 1, 'duplicate');
  run(also, 8, 'two.html', 2, 'duplicate');
  run(also, 8, 'broken.pdf', null, 'failed');
});
afterAll(() => archive.close());

async function count(query: string) {
  const { ids } = await listArticles(archive.searcher, { query, sort: 'newest' });
  return countFileFacets(archive.searcher, IdSet.of(ids));
}

test('what the files of the articles found say is counted, each article once', async () => {
  expect(await count('strike')).toEqual({
    collection: [
      { value: 'clippings', articles: 3 },
      { value: 'news', articles: 2 },
    ],
    ext: [
      { value: 'txt', articles: 2 },
      { value: 'html', articles: 1 },
      { value: 'md', articles: 1 },
    ],
    status: [
      { value: 'no-author', articles: 3 },
      { value: 'no-language', articles: 3 },
      { value: 'no-source', articles: 3 },
      { value: 'duplicate', articles: 2 },
      { value: 'no-date', articles: 2 },
    ],
  });
});

test('each count is how many articles one finds who asks for it, or is left with who leaves the others out', async () => {
  for (const query of [
    '',
    'strike',
    '(strike OR lockout)',
    '-ext:md',
    'ext:(txt OR html)',
    '-collection:"news"',
  ]) {
    const all = await archive.page(query);
    const counted = await count(query);
    for (const [field, values] of Object.entries(counted)) {
      for (const { value, articles } of values) {
        const [asking, leaving] = [`${query} ${field}:"${value}"`, `${query} -${field}:"${value}"`];
        expect([asking, (await archive.page(asking)).total]).toEqual([asking, articles]);
        expect([leaving, (await archive.page(leaving)).total]).toEqual([leaving, all.total - articles]);
      }
    }
  }
});

test('folders of one name are one collection, which is offered once and with every article in it once', async () => {
  const offered = await suggest(archive.searcher, 'collection:', 10);
  expect(offered.map(({ text, articles }) => [text, articles])).toEqual([
    ['clippings', 4],
    ['news', 2],
  ]);
});

test('a search for failed files says how many there are, and that they are no articles', async () => {
  const { total, notices } = await archive.page('status:failed');
  expect(total).toBe(0);
  expect(notices).toEqual([
    {
      code: 'FILES_ONLY',
      message: expect.stringMatching(/^1 file of the imported folders was not readable/),
    },
  ]);
  expect((await archive.page('status:skipped')).notices[0]?.message).toMatch(/^No files .* were skipped/);
});
