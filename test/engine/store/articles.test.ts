import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articleHeads,
  articlePlaces,
  getArticle,
  getArticleHead,
  loadText,
} from '../../../electron/engine/store/articles.ts';
import { putArticle, reviseArticle, temporaryStore } from '../../support/articles.ts';

let store: ReturnType<typeof temporaryStore>;
let first: number;
let second: number;

beforeAll(() => {
  store = temporaryStore();
  first = putArticle(store.db, {
    title: 'Harbour strike',
    blocks: ['Old text.', 'More of it.'],
    path: 'in/strike.txt',
  });
  second = putArticle(store.db, { title: 'Ferry late', blocks: ['The ferry was late.'], byline: 'Ida Moss' });
  reviseArticle(store.db, first, ['New text.']);
  store.db.exec(`INSERT INTO tag (id, name) VALUES (1, 'strike'), (2, 'harbour');
                 INSERT INTO article_tag VALUES (${first}, 1), (${first}, 2)`);
});
afterAll(() => store.close());

describe('an article', () => {
  it('is found by its number and by its lasting id', () => {
    const article = getArticle(store.db, first)!;
    expect(article).toMatchObject({ id: first, title: 'Harbour strike', tags: ['harbour', 'strike'] });
    expect(getArticle(store.db, article.uid)).toEqual(article);
    expect(getArticle(store.db, 999)).toBeUndefined();
    expect(getArticle(store.db, 'f'.repeat(16))).toBeUndefined();
  });

  it('is shown in its newest revision or the one asked for', () => {
    expect(getArticle(store.db, first)).toMatchObject({ text: 'New text.', shownRevision: 2, revision: 2 });
    const old = getArticle(store.db, first, 1)!;
    expect(old).toMatchObject({ text: 'Old text.\n\nMore of it.', shownRevision: 1, revision: 2 });
    expect(old.blocks.map(({ start, end }) => old.text.slice(start, end))).toEqual([
      'Old text.',
      'More of it.',
    ]);
    expect(getArticle(store.db, first, 3)).toBeUndefined();
    expect(loadText(store.db, first, 1)).toMatchObject({ revision: 1, text: old.text });
    expect(loadText(store.db, 999)).toBeUndefined();
  });
});

describe('many articles', () => {
  it('give the heads and first paths of those that exist', () => {
    const heads = articleHeads(store.db, [second, 999, first]);
    expect(new Set(heads.keys())).toEqual(new Set([first, second]));
    expect(heads.get(second)).toEqual(getArticleHead(store.db, second));
    expect(heads.get(second)).toMatchObject({ byline: 'Ida Moss', tags: [] });
    expect(articlePlaces(store.db, [first, second])).toEqual(
      new Map([
        [first, { path: 'in/strike.txt', places: 1 }],
        [second, { path: 'Ferry late.txt', places: 1 }],
      ]),
    );
  });

  it('prefer places that still exist', () => {
    store.db.exec(`UPDATE file SET status = 'missing' WHERE article_id = ${first};
                   INSERT INTO file (folder_id, path, bytes, mtime, original_id, article_id, status, imported_at)
                     SELECT folder_id, 'copy.txt', bytes, mtime, original_id, article_id, 'duplicate', imported_at
                     FROM file WHERE article_id = ${first}`);
    expect(articlePlaces(store.db, [first]).get(first)).toEqual({ path: 'copy.txt', places: 1 });
    expect(getArticle(store.db, first)!.files.map(({ path, status }) => [path, status])).toEqual([
      ['copy.txt', 'duplicate'],
      ['in/strike.txt', 'missing'],
    ]);
  });
});
