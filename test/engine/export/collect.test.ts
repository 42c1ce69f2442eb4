import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SearchResult } from '../../../electron/contract/index.ts';
import { addExcerpts, moveItems, removeExcerpts } from '../../../electron/engine/excerpts/excerpts.ts';
import { createList } from '../../../electron/engine/excerpts/lists.ts';
import { collectDocument } from '../../../electron/engine/export/collect.ts';
import { getArticleHead, loadText } from '../../../electron/engine/store/articles.ts';
import type { Library } from '../../../electron/engine/export/select.ts';
import { putArticle, reviseArticle, temporaryStore } from '../../support/articles.ts';

const never = new AbortController().signal;

let store: ReturnType<typeof temporaryStore>;
let db: Database;
let strike: number;
let sailing: number;

beforeEach(() => {
  store = temporaryStore();
  db = store.db;
  strike = putArticle(db, {
    title: 'Harbour strike',
    byline: 'Ines Calder',
    published: '2021-03-05',
    source: 'The Pilot',
    language: 'en',
    path: 'The Pilot/strike.txt',
    blocks: [
      { text: 'Harbour strike', kind: 'heading', level: 1, role: 'title' },
      'The dockers laid down their work.',
      { text: 'The offer', kind: 'heading', level: 2 },
      'The company made an offer, and would not make another one.',
    ],
  });
  sailing = putArticle(db, { title: 'Ships sail', blocks: ['On Monday the ships sailed.'] });
});
afterEach(() => store.close());

/** What a search would find: these pieces of text, article by article. */
function finding(found: readonly (readonly [article: number, ...pieces: string[]])[]): Library {
  return { db, find: async () => found.map(([id, ...pieces]) => resultOf(id, pieces)) };
}

function resultOf(id: number, pieces: readonly string[]): SearchResult {
  const { text } = loadText(db, id)!;
  const passages = pieces.map((piece) => ({
    block: 0,
    start: text.indexOf(piece),
    text: piece,
    highlights: [],
  }));
  const rest = {
    path: '',
    places: 1,
    score: 1,
    hits: pieces.length,
    missing: [],
    titleHighlights: [],
    near: 0,
    story: null,
  };
  return { ...getArticleHead(db, id)!, ...rest, passages };
}

const library = (): Library => finding([]);

function mark(list: number, article: number, quote: string, note = '') {
  const text = String(
    db.prepare(`SELECT text FROM revision WHERE article_id = ? AND number = 1`).pluck().get(article),
  );
  const start = text.indexOf(quote);
  const passage = {
    article,
    revision: 1,
    start,
    end: start + quote.length,
    note,
    colour: 'yellow',
    tags: [],
  } as const;
  return addExcerpts(db, list, [passage])[0]!;
}

const texts = (document: Awaited<ReturnType<typeof collectDocument>>) =>
  document.passages.map(({ blocks }) => blocks.map(({ text }) => text));

describe('a list', () => {
  test('is exported in its order, under its name, with notes and without what was removed', async () => {
    const list = createList(db, 'Strike 2021').id;
    mark(list, strike, 'laid down their work', 'When?');
    const last = mark(list, sailing, 'On Monday');
    removeExcerpts(db, [mark(list, strike, 'The offer')]);
    moveItems(db, [{ excerpt: last }], list, null);
    const document = await collectDocument(library(), { list }, undefined, never);
    expect(document).toMatchObject({
      title: 'Strike 2021',
      articles: 2,
      made: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(texts(document)).toEqual([['On Monday'], ['laid down their work']]);
    expect(document.passages[1]).toMatchObject({
      article: strike,
      language: 'en',
      note: 'When?',
      colour: 'yellow',
      citation: {
        byline: 'Ines Calder',
        title: 'Harbour strike',
        source: 'The Pilot',
        published: '2021-03-05',
        path: 'The Pilot/strike.txt',
        paragraphs: [1, 1],
        pages: null,
      },
    });
  });

  test('is exported in part, in the order given and under its name', async () => {
    const list = createList(db, 'Strike 2021').id;
    const ids = [mark(list, strike, 'laid down'), mark(list, strike, 'The offer'), mark(list, sailing, 'On')];
    const excerpts = [ids[2]!, ids[0]!];
    const document = await collectDocument(library(), { excerpts }, undefined, never);
    expect(document.title).toBe('Strike 2021');
    expect(texts(document)).toEqual([['On'], ['laid down']]);
    const other = mark(createList(db, 'Other').id, sailing, 'Monday');
    const ofBoth = await collectDocument(library(), { excerpts: [...excerpts, other] }, undefined, never);
    expect(ofBoth.title).not.toBe('Strike 2021');
    expect(texts(ofBoth).at(-1)).toEqual(['Monday']);
  });

  test('quotes the text as it was marked, though the article has changed since', async () => {
    const list = createList(db, 'L').id;
    mark(list, sailing, 'the ships sailed');
    reviseArticle(db, sailing, ['Nothing of this was true.']);
    const document = await collectDocument(library(), { list }, undefined, never);
    expect(texts(document)).toEqual([['the ships sailed']]);
  });

  test('spans blocks, and says which paragraphs', async () => {
    const list = createList(db, 'L').id;
    mark(list, strike, 'their work.\n\nThe offer\n\nThe company');
    const document = await collectDocument(library(), { list }, undefined, never);
    expect(texts(document)).toEqual([['their work.', 'The offer', 'The company']]);
    expect(document.passages[0]!.citation.paragraphs).toEqual([1, 2]);
  });

  test('has ids that lead back to article and place', async () => {
    const list = createList(db, 'L').id;
    mark(list, sailing, 'the ships');
    const { passages, sources } = await collectDocument(library(), { list }, undefined, never);
    expect(passages[0]!.id).toBe(`${sources[0]!.uid.slice(0, 6)}·${'On Monday '.length}`);
    expect(sources[0]).toMatchObject({ article: sailing, sha256: expect.stringMatching(/^[\da-f]{64}$/) });
  });
});

describe('whole articles', () => {
  test('are exported without what the citation says anyway', async () => {
    const document = await collectDocument(
      library(),
      { articles: [strike, sailing, strike] },
      undefined,
      never,
    );
    expect(texts(document)).toEqual([
      [
        'The dockers laid down their work.',
        'The offer',
        'The company made an offer, and would not make another one.',
      ],
      ['On Monday the ships sailed.'],
    ]);
    expect(document.title).toBe('Harbour strike and 1 more article');
    expect(document.passages[0]!.citation.paragraphs).toEqual([1, 2]);
  });

  test('must exist', async () => {
    await expect(collectDocument(library(), { articles: [999] }, undefined, never)).rejects.toMatchObject({
      code: 'ARTICLE_NOT_FOUND',
      data: { id: 999 },
    });
  });
});

describe('a search', () => {
  test('gives whole paragraphs, in the order of the text, and no more than asked for', async () => {
    const found = finding([
      [strike, 'made an offer', 'laid down'],
      [sailing, 'Monday'],
    ]);
    const all = await collectDocument(found, { query: 'offer', limit: 50 }, undefined, never);
    expect(all.title).toBe('offer');
    expect(texts(all)).toEqual([
      ['The dockers laid down their work.'],
      ['The company made an offer, and would not make another one.'],
      ['On Monday the ships sailed.'],
    ]);
    const two = await collectDocument(found, { query: 'offer', limit: 1 }, 'My title', never);
    expect(two).toMatchObject({ title: 'My title', passages: [{ citation: { paragraphs: [2, 2] } }] });
  });

  test('gives a paragraph once, and the first one instead of a title', async () => {
    const document = await collectDocument(
      finding([[strike, 'Harbour', 'dockers', 'work']]),
      { query: 'x' },
      undefined,
      never,
    );
    expect(texts(document)).toEqual([['The dockers laid down their work.']]);
  });

  test('keeps to the place in a paragraph that is too long to quote', async () => {
    const long = putArticle(db, {
      title: 'Long',
      blocks: [`${'Word. '.repeat(300)}Here it is. ${'Word. '.repeat(300)}`],
    });
    const document = await collectDocument(
      finding([[long, 'Here it is.']]),
      { query: 'x' },
      undefined,
      never,
    );
    expect(texts(document)).toEqual([['Here it is.']]);
  });
});

describe('nothing', () => {
  test('is not exported', async () => {
    const list = createList(db, 'Empty').id;
    const empty = { code: 'EXPORT_EMPTY' };
    await expect(collectDocument(library(), { list }, undefined, never)).rejects.toMatchObject(empty);
    await expect(collectDocument(library(), { query: 'x' }, undefined, never)).rejects.toMatchObject(empty);
  });

  test('comes of a list that is gone, or of an aborted export', async () => {
    await expect(collectDocument(library(), { list: 99 }, undefined, never)).rejects.toMatchObject({
      code: 'LIST_NOT_FOUND',
    });
    const reason = new Error('enough');
    await expect(
      collectDocument(library(), { articles: [strike] }, undefined, AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
  });
});
