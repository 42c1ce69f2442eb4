import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languageMark } from '../../../../electron/engine/search/find/expression.ts';
import { prepareEntry } from '../../../../electron/engine/search/indexing/entry.ts';
import { checkIndex } from '../../../../electron/engine/search/indexing/index-check.ts';
import { filingOf } from '../../../../electron/engine/reuse/index.ts';
import { loadSource } from '../../../../electron/engine/search/indexing/postings.ts';
import { TermSum } from '../../../../electron/engine/search/indexing/terms.ts';
import { countShown } from '../../../../electron/engine/store/articles.ts';
import { archiveFile } from '../../../../electron/engine/store/open.ts';
import { seeds, temporaryEngine } from '../../../support/engine.ts';
import { importPaths } from '../../../support/imports.ts';

let archive: Awaited<ReturnType<typeof temporaryEngine>>;

beforeAll(async () => {
  archive = await temporaryEngine();
  await importPaths(archive.engine, seeds);
});
afterAll(async () => {
  await archive.close();
});
beforeEach(async () => {
  await archive.engine.index.catchUp();
  await filingOf(archive.engine.index).finish();
});

const problems = () => checkIndex(archiveFile(archive.folder), join(archive.folder, 'index.sqlite'));
const codes = () => [...new Set(problems().map(({ code }) => code))];

describe('a check of the index', () => {
  it('finds that it agrees with the truth', () => {
    expect(problems()).toEqual([]);
  });

  it('leaves articles alone that wait to be indexed', async () => {
    const { db } = archive.engine.store;
    db.exec(`UPDATE counter SET articles = articles + 1;
             UPDATE article SET changed = (SELECT articles FROM counter) WHERE id = 1`);
    expect(problems()).toEqual([]);
  });

  it.each([
    ['an article is missing', `DELETE FROM search.posting WHERE rowid = 3`, ['INDEX_DIFFERS']],
    [
      'an article has other words, and more of them',
      `INSERT OR REPLACE INTO search.posting (rowid, title, body, language) VALUES (3, 'a', 'b c', '·en')`,
      ['INDEX_DIFFERS'],
    ],
    [
      'there is an article of which it doesn’t know',
      `INSERT INTO search.posting (rowid, title, body, language) VALUES (9999, 'a', 'b', '·en')`,
      ['INDEX_STRAY', 'INDEX_DIFFERS'],
    ],
    [
      'there is an article that it says it doesn’t have',
      `DELETE FROM search.indexed WHERE article_id = 3`,
      ['INDEX_STRAY', 'INDEX_DIFFERS'],
    ],
    ['fingerprints are missing', `DELETE FROM search.fingerprint WHERE rowid = 3`, ['INDEX_DIFFERS']],
    ['an article has no sketch', `DELETE FROM search.sketch WHERE article_id = 3`, ['INDEX_DIFFERS']],
    [
      'there is a sketch of nothing',
      `INSERT INTO search.sketch (article_id, size) VALUES (9999, 0)`,
      ['INDEX_STRAY'],
    ],
    [
      'waiting fingerprints are others',
      `UPDATE search.sketch SET waiting = x'0000000000000001' WHERE article_id = 3`,
      ['INDEX_DIFFERS'],
    ],
  ])('finds that %s, says so, and a rebuilt index is sound', async (_what, damage, expected) => {
    const { store, index } = archive.engine;
    store.db.exec(damage);
    expect(codes()).toEqual(expected);
    for (const { message, advice } of problems()) expect([message, advice].join(' ')).toMatch(/Rebuild/);
    await index.rebuild();
    expect(problems()).toEqual([]);
  });

  it('finds one word for another in an article of the same length', async () => {
    const { store, index } = archive.engine;
    const { title, body, language } = prepareEntry(loadSource(store.db, 1)!);
    store.db
      .prepare(`INSERT OR REPLACE INTO search.posting (rowid, title, body, language) VALUES (1, ?, ?, ?)`)
      .run(title, body.replace(/^\S+/, 'zzz'), languageMark(language));
    expect(codes()).toEqual(['INDEX_DIFFERS']);
    await index.rebuild();
  });

  it('puts what is lost altogether back by itself', async () => {
    const { store, index } = archive.engine;
    store.db.exec(
      `DELETE FROM search.posting WHERE rowid = 3; DELETE FROM search.indexed WHERE article_id = 3`,
    );
    expect(await index.check()).toEqual([]);
    expect(index.status().articles).toBe(countShown(store.db));
  });
});

it('sums of terms are the same in any order, and others for other terms', () => {
  const term = fc.stringMatching(/^[a-z0-9é語]{1,8}$/u);
  fc.assert(
    fc.property(fc.array(term), fc.array(term), (one, other) => {
      const [text, listed] = [new TermSum(), new TermSum()];
      expect(text.addText(one.join(' '))).toBe(one.length);
      for (const each of one.toReversed()) listed.addTerm(each, 1);
      expect(text.equals(listed)).toBe(true);
      listed.addText(other.join('-'));
      expect(text.equals(listed)).toBe(other.length === 0);
    }),
  );
});
