import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { prepareEntry, search, searcherOf, SearchIndex } from '../../../../electron/engine/search/index.ts';
import {
  type WaitingArticle,
  waitingArticles,
} from '../../../../electron/engine/search/indexing/postings.ts';
import { openStore } from '../../../../electron/engine/store/open.ts';
import { canonical } from '../../../support/articles.ts';
import { type SearchableArchive, searchableArchive, touch } from '../../../support/search.ts';

let archive: SearchableArchive;
afterEach(() => archive.close());

const sketches = Array.from({ length: 300 }, (_, number) => ({
  title: `Report ${number}`,
  blocks: [
    `The harbour report number ${number} names ship${number} and ${'cargo '.repeat(number % 7)} of the port.`,
  ],
  language: 'en',
}));

/** Opens the same folder again, as after a restart, and asks. */
async function reopened(
  ask: (index: SearchIndex, total: (query: string) => Promise<number>) => Promise<void>,
) {
  const store = openStore(archive.folder);
  const index = SearchIndex.open(store);
  const searcher = searcherOf(index);
  try {
    await ask(index, async (query) => {
      const page = await search(searcher, { query, offset: 0, limit: 5, sort: 'relevance', typing: false });
      return page.total;
    });
  } finally {
    index.close();
    store.db.close();
  }
}

/** Closes the archive's connection for good; `close` may be called again. */
function shut(): void {
  archive.index.close();
  archive.db.close();
}

function overwrite(from: number, bytes: number): void {
  const file = openSync(join(archive.folder, 'index.sqlite'), 'r+');
  writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, from);
  closeSync(file);
}

test('articles another program added, changed or removed are caught up with', async () => {
  archive = await searchableArchive(sketches.slice(0, 20));
  expect(archive.index.status()).toEqual({ state: 'ready', articles: 20, rebuilt: null });

  const added = archive.add({ title: 'Lighthouse', blocks: ['A lamp burns.'], language: 'en' });
  expect(archive.index.status().state).toBe('building');
  await archive.index.catchUp();
  expect(archive.index.status()).toMatchObject({ state: 'ready', articles: 21 });
  expect(await archive.titles('lamp')).toEqual(['Lighthouse']);

  archive.db.prepare(`UPDATE revision SET text = 'A bell rings.' WHERE article_id = ?`).run(added);
  touch(archive.db, added);
  await archive.index.catchUp();
  expect(await archive.titles('lamp')).toEqual([]);
  expect(await archive.titles('bell')).toEqual(['Lighthouse']);

  archive.db.prepare(`UPDATE article SET removed_at = '2026-01-01T00:00:00Z' WHERE id = ?`).run(added);
  touch(archive.db, added);
  await archive.index.catchUp();
  expect((await archive.page('bell')).total).toBe(0);
  expect(archive.index.status().articles).toBe(20);
});

test('an archive that takes the place of another one is indexed anew, whatever its index says', async () => {
  archive = await searchableArchive(sketches);
  const other = await searchableArchive(
    sketches.map((_, at) => ({
      title: `Lamp ${at}`,
      blocks: [`The lamp of number ${at} burns.`],
      language: 'en',
    })),
  );
  shut();
  other.index.close();
  other.db.close();
  for (const name of ['archive.sqlite', 'archive.sqlite-wal'])
    rmSync(join(archive.folder, name), { force: true });
  copyFileSync(join(other.folder, 'archive.sqlite'), join(archive.folder, 'archive.sqlite'));
  other.close();
  await reopened(async (index, total) => {
    await index.catchUp();
    expect(await total('lamp')).toBe(sketches.length);
    expect(await total('harbour')).toBe(0);
  });
});

test('what is found while the index is being made says that it isn’t all', async () => {
  archive = await searchableArchive([]);
  archive.db.transaction(() => {
    for (let at = 0; at < 1_000; at++)
      archive.add({ title: `Lamp ${at}`, blocks: [`Number ${at} burns.`], language: 'en' });
  })();
  const { notices } = await archive.page('lamp');
  expect(notices).toMatchObject([
    { code: 'INDEX_BUILDING', message: expect.stringContaining('0 of 1,000 articles can be found') },
  ]);
  await archive.index.catchUp();
  const { notices: later, total } = await archive.page('lamp');
  expect(later).toEqual([]);
  expect(total).toBe(1_000);
});

test('articles that wait are listed in the order of their changes, page after page', async () => {
  archive = await searchableArchive(sketches.slice(0, 3));
  archive.db.transaction(() => {
    for (const sketch of sketches.slice(3, 28)) archive.add(sketch);
    // Several may have changed at once.
    archive.db.exec(`UPDATE article SET changed = changed / 4 + 100 WHERE id > 3`);
  })();
  const list = (after: WaitingArticle, limit: number) => waitingArticles(archive.db, after, limit);
  const begin = { id: 0, changed: 0 };
  const whole = list(begin, 1000);
  expect(whole.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, at) => at + 4));
  for (const limit of [1, 4, 7, 25]) {
    const listed: WaitingArticle[] = [];
    for (let page = list(begin, limit); page.length > 0; page = list(page.at(-1)!, limit))
      listed.push(...page);
    expect(listed).toEqual(whole);
  }
});

test('an index is busy for as long as any work goes on, even one that fails', async () => {
  archive = await searchableArchive([]);
  const { index } = archive;
  const [import1, import2] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const works = [import1, import2].map(({ promise }) => index.whileBusy(() => promise));
  expect(index.isBusy).toBe(true);
  import1.reject(new Error('the disk is full'));
  await expect(works[0]).rejects.toThrow('the disk is full');
  expect(index.isBusy).toBe(true);
  import2.resolve('done');
  expect(await works[1]).toBe('done');
  expect(index.isBusy).toBe(false);
});

test('the first search is answered before any card is written', async () => {
  archive = await searchableArchive(sketches);
  shut();
  const store = openStore(archive.folder);
  const index = SearchIndex.open(store);
  const searcher = searcherOf(index);
  try {
    const request = { query: 'ship7', offset: 0, limit: 5, sort: 'relevance', typing: false } as const;
    expect((await search(searcher, request)).total).toBe(1);
    expect(searcher.catalogue.backlog).toBe(sketches.length);
    await searcher.prepareSuggestions();
    expect(searcher.catalogue.backlog).toBe(0);
  } finally {
    index.close();
    store.db.close();
  }
});

test('an article that is put in is found at once, and no longer when it is taken out', async () => {
  archive = await searchableArchive(sketches.slice(0, 5));
  const id = archive.add({ title: 'Lighthouse', blocks: ['A lamp burns.'], language: 'en' });
  const { text, blocks } = canonical(['A lamp burns.']);
  archive.db.transaction(() =>
    archive.index.put(id, prepareEntry({ title: 'Lighthouse', text, blocks, language: 'en' })),
  )();
  expect(archive.index.status()).toMatchObject({ state: 'ready', articles: 6 });
  expect(await archive.titles('lamp')).toEqual(['Lighthouse']);
  archive.index.remove(id);
  expect(await archive.titles('lamp')).toEqual([]);
});

test('what an import rolls back is not in the index either', async () => {
  archive = await searchableArchive(sketches.slice(0, 5));
  const { text, blocks } = canonical(['A lamp burns.']);
  const put = archive.db.transaction(() => {
    touch(archive.db, 1);
    archive.index.put(1, prepareEntry({ title: 'Lighthouse', text, blocks, language: 'en' }));
    throw new Error('the import fails');
  });
  expect(put).toThrow('the import fails');
  expect((await archive.page('lamp')).total).toBe(0);
  expect((await archive.page('harbour')).total).toBe(5);
});

test('a missing index is made anew from the archive', async () => {
  archive = await searchableArchive(sketches);
  shut();
  for (const name of readdirSync(archive.folder).filter((file) => file.startsWith('index.sqlite'))) {
    rmSync(join(archive.folder, name));
  }
  await reopened(async (index, total) => {
    expect(index.status()).toMatchObject({ state: 'building', articles: 0 });
    expect(index.status().rebuilt).toMatch(/missing/);
    await index.catchUp();
    expect(index.status()).toMatchObject({ state: 'ready', articles: 300 });
    expect(await total('harbour')).toBe(300);
    expect(await index.check()).toEqual([]);
  });
});

test('an index of another version is made anew', async () => {
  archive = await searchableArchive(sketches.slice(0, 5));
  archive.db.prepare(`UPDATE search.meta SET value = value - 1 WHERE key = 'version'`).run();
  shut();
  await reopened(async (index, total) => {
    expect(index.status().rebuilt).toMatch(/another version/);
    await index.catchUp();
    expect(await total('harbour')).toBe(5);
  });
});

test.each([
  ['its header', 0, 100],
  ['its schema', 100, 3000],
  ['its middle', 3 * 4096, 12 * 4096],
  ['all of it behind the header', 4096, 20 * 4096],
])('an index with %s overwritten heals itself', async (_what, from, bytes) => {
  archive = await searchableArchive(sketches);
  archive.db.pragma('search.wal_checkpoint(TRUNCATE)');
  shut();
  overwrite(from, Math.min(bytes, statSync(join(archive.folder, 'index.sqlite')).size - from));
  await reopened(async (index, total) => {
    // Whatever is asked first notices the damage.
    await total('harbour cargo -ship7');
    await total('');
    if ((await index.check()).length > 0) await index.rebuild();
    await index.catchUp();
    expect(await total('harbour')).toBe(300);
    expect(await total('ship123')).toBe(1);
    expect(await index.check()).toEqual([]);
  });
});

test('the question that meets damage is answered in full', async () => {
  archive = await searchableArchive(sketches);
  archive.db.pragma('search.wal_checkpoint(TRUNCATE)');
  shut();
  await reopened(async (index, total) => {
    overwrite(4096, statSync(join(archive.folder, 'index.sqlite')).size - 4096);
    expect(await total('harbour cargo')).toBe(sketches.filter((_, number) => number % 7 > 0).length);
    expect(index.status()).toMatchObject({ state: 'ready', articles: 300 });
    expect(index.status().rebuilt).toMatch(/damaged/);
  });
});

test('where no file can be made the index lives in memory', async () => {
  archive = await searchableArchive(sketches.slice(0, 5));
  shut();
  for (const name of readdirSync(archive.folder).filter((file) => file.startsWith('index.sqlite'))) {
    rmSync(join(archive.folder, name));
  }
  mkdirSync(join(archive.folder, 'index.sqlite', 'in the way'), { recursive: true });
  await reopened(async (index, total) => {
    await index.catchUp();
    expect(await total('harbour')).toBe(5);
  });
});

test('a file that is no database is replaced', async () => {
  archive = await searchableArchive(sketches.slice(0, 5));
  shut();
  for (const name of readdirSync(archive.folder).filter((file) => file.startsWith('index.sqlite-'))) {
    rmSync(join(archive.folder, name));
  }
  overwrite(0, statSync(join(archive.folder, 'index.sqlite')).size);
  await reopened(async (index, total) => {
    expect(index.status().rebuilt).toMatch(/damaged/);
    await index.catchUp();
    expect(await total('harbour')).toBe(5);
  });
});

test('damage met while an import writes does not stop it', async () => {
  archive = await searchableArchive(sketches);
  archive.db.pragma('search.wal_checkpoint(TRUNCATE)');
  shut();
  const { size } = statSync(join(archive.folder, 'index.sqlite'));
  overwrite(Math.floor(size / 2), Math.floor(size / 2));
  await reopened(async (index, total) => {
    const { db } = index.store;
    const { text, blocks } = canonical(['A lamp burns.']);
    const entry = prepareEntry({ title: 'Lighthouse', text, blocks, language: 'en' });
    db.transaction(() => {
      for (let id = 1; id <= 300; id++) index.put(id, entry);
      db.prepare(`UPDATE article SET byline = 'kept'`).run();
    })();
    expect(db.prepare(`SELECT count(*) FROM article WHERE byline = 'kept'`).pluck().get()).toBe(300);
    if ((await index.check()).length > 0) await index.rebuild();
    await index.catchUp();
    expect(await total('lamp OR harbour')).toBe(300);
  });
});

test('catching up can be stopped and goes on from there', async () => {
  archive = await searchableArchive(sketches);
  archive.db.exec(`DELETE FROM search.indexed WHERE article_id > 100`);
  shut();
  await reopened(async (index, total) => {
    const stop = new AbortController();
    stop.abort();
    await index.catchUp(stop.signal);
    expect(index.status().state).toBe('building');
    await index.catchUp();
    expect(index.status()).toMatchObject({ state: 'ready', articles: 300 });
    expect(await total('harbour')).toBe(300);
  });
});

test('two programs on one archive see what the other indexed', async () => {
  archive = await searchableArchive(sketches.slice(0, 5));
  await reopened(async (index, total) => {
    expect(await total('lamp')).toBe(0);
    archive.add({ title: 'Lighthouse', blocks: ['A lamp burns.'], language: 'en' });
    await archive.index.catchUp();
    expect(await total('lamp')).toBe(1);
    expect(index.status()).toMatchObject({ state: 'ready', articles: 6 });
  });
});

test('answers stay what they are while postings are merged', async () => {
  archive = await searchableArchive(sketches.slice(0, 20));
  const { db, index } = archive;
  // As many small pieces as imports leave behind.
  for (let round = 0; round < 8; round++) {
    const head = { title: `Lighthouse ${round}`, language: 'en' };
    const blocks = [`Lamp number ${round} burns.`];
    index.put(archive.add({ ...head, blocks }), prepareEntry({ ...head, ...canonical(blocks) }));
    index.status();
  }
  const pieces = () => db.prepare(`SELECT count(DISTINCT segid) FROM search.posting_idx`).pluck().get();
  const { version } = index;
  const before = pieces();
  await index.catchUp();
  await vi.waitUntil(() => pieces() !== before);
  expect(index.version).toBe(version);
});
