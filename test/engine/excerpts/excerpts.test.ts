import type { Database } from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addExcerpt,
  editNote,
  excerptsInArticle,
  excerptsInList,
  moveExcerpt,
  removeExcerpt,
  restoreExcerpt,
} from '../../../electron/engine/excerpts/excerpts.ts';
import { createList, removeList, renameList, restoreList } from '../../../electron/engine/excerpts/lists.ts';
import { GAP, moveBehind } from '../../../electron/engine/excerpts/order.ts';
import { excerptLists } from '../../../electron/engine/store/excerpts.ts';
import { putArticle, reviseArticle, temporaryStore } from '../../support/articles.ts';

const strike = {
  title: 'Harbour strike',
  byline: 'Ines Calder',
  published: '2021-03-05',
  source: 'The Pilot',
  blocks: [
    { text: 'Harbour strike', kind: 'heading', level: 1, role: 'title' },
    { text: 'By Ines Calder', role: 'byline' },
    'The dockers of Port Marram laid down their work on Friday morning.',
    'The company said it had made “a fair offer” 🦀 and would not make another.',
    'Nobody expects the ships to sail before Monday.',
  ],
} as const;

let store: ReturnType<typeof temporaryStore>;
let db: Database;
let article: number;
let list: number;

beforeEach(() => {
  store = temporaryStore();
  db = store.db;
  article = putArticle(db, strike);
  list = createList(db, 'Strike 2021').id;
});
afterEach(() => store.close());

function mark(quote: string, note = '') {
  const text = db
    .prepare(`SELECT text FROM revision WHERE article_id = ? AND number = 1`)
    .pluck()
    .get(article);
  const start = String(text).indexOf(quote);
  return addExcerpt(db, { list, article, revision: 1, start, end: start + quote.length, note });
}

function changes(): number {
  return db.prepare(`SELECT excerpts FROM counter`).pluck().get() as number;
}

const ids = (): number[] => excerptsInList(db, list).map(({ id }) => id);

describe('a marked passage', () => {
  test('keeps its quote, its place, its paragraph and what it cites', () => {
    const excerpt = mark('made “a fair offer” 🦀', 'Ask the union.');
    expect(excerpt).toMatchObject({
      list,
      revision: 1,
      quote: 'made “a fair offer” 🦀',
      note: 'Ask the union.',
      paragraph: 2,
      article: { id: article, title: 'Harbour strike', byline: 'Ines Calder', published: '2021-03-05' },
      anchor: { state: 'exact', start: excerpt.start, end: excerpt.end },
    });
    expect(excerptsInList(db, list)).toEqual([excerpt]);
  });

  test('is tidied: no white space at its ends, no half character', () => {
    const { start, end } = mark('🦀 and');
    const sloppy = addExcerpt(db, { list, article, revision: 1, start: start + 1, end: end + 1, note: '' });
    expect(sloppy.quote).toBe('🦀 and');
  });

  test('stores 32 characters of context on each side', () => {
    const { id } = mark('laid down their work');
    const context = db.prepare(`SELECT prefix, suffix FROM excerpt WHERE id = ?`).get(id);
    expect(context).toEqual({
      prefix: 'der\n\nThe dockers of Port Marram ',
      suffix: ' on Friday morning.\n\nThe company',
    });
  });

  test.each([
    ['beyond the text', { start: 5, end: 100_000 }],
    ['on white space only', { start: 14, end: 16 }],
  ])('is refused %s', (_, range) => {
    const before = changes();
    expect(() => addExcerpt(db, { list, article, revision: 1, ...range, note: '' })).toThrow(
      expect.objectContaining({ code: 'RANGE_INVALID', data: { ...range, length: expect.any(Number) } }),
    );
    expect(changes()).toBe(before);
  });

  test('needs a list, an article and a revision that exist', () => {
    const wanted = { list, article, revision: 1, start: 0, end: 5, note: '' };
    const code = (given: Partial<typeof wanted>) => () => addExcerpt(db, { ...wanted, ...given });
    expect(code({ list: 99 })).toThrow(expect.objectContaining({ code: 'LIST_NOT_FOUND' }));
    expect(code({ article: 99 })).toThrow(expect.objectContaining({ code: 'ARTICLE_NOT_FOUND' }));
    expect(code({ revision: 2 })).toThrow(expect.objectContaining({ code: 'ARTICLE_NOT_FOUND' }));
  });

  test('has a note that can be changed', () => {
    const { id } = mark('laid down their work');
    expect(editNote(db, id, 'Second thoughts').note).toBe('Second thoughts');
    expect(() => editNote(db, 999, '')).toThrow(expect.objectContaining({ code: 'EXCERPT_NOT_FOUND' }));
  });

  test('is found again in the next revision of its article, which says how surely', () => {
    const kept = mark('Nobody expects the ships to sail before Monday.');
    const gone = mark('laid down their work on Friday');
    reviseArticle(db, article, [
      'Corrected on Sunday.',
      ...strike.blocks.slice(0, 2),
      'The dockers of Port Marram went back to work.',
      ...strike.blocks.slice(3),
    ]);
    const [first, second] = excerptsInArticle(db, article);
    expect(first).toMatchObject({ id: kept.id, revision: 1, start: kept.start, anchor: { state: 'moved' } });
    expect(first!.anchor.start).not.toBe(kept.start);
    expect(second).toMatchObject({ id: gone.id, quote: gone.quote, anchor: { state: 'lost', start: null } });
  });

  test('is announced in the same transaction, as every change is', () => {
    const before = changes();
    const { id } = mark('laid down their work');
    editNote(db, id, 'x');
    removeExcerpt(db, id);
    restoreExcerpt(db, id);
    moveExcerpt(db, id, null);
    expect(changes()).toBe(before + 5);
  });
});

describe('the order of a list', () => {
  test('is the order of marking until something is moved', () => {
    const [a, b, c] = [mark('The dockers'), mark('The company'), mark('Nobody')];
    expect(ids()).toEqual([a.id, b.id, c.id]);
    expect(moveExcerpt(db, c.id, null).map(({ id }) => id)).toEqual([c.id, a.id, b.id]);
    expect(moveExcerpt(db, c.id, a.id).map(({ id }) => id)).toEqual([a.id, c.id, b.id]);
    expect(moveExcerpt(db, a.id, b.id).map(({ id }) => id)).toEqual([c.id, b.id, a.id]);
    expect(moveExcerpt(db, a.id, a.id).map(({ id }) => id)).toEqual([c.id, b.id, a.id]);
  });

  test('is that of a list in memory, however often and wherever things are moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(4), fc.option(fc.nat(4))), { maxLength: 200 });
    fc.assert(
      fc.property(moves, (list) => {
        let placed = [0, 1, 2, 3, 4].map((id) => ({ id, position: id * GAP }));
        let model = [0, 1, 2, 3, 4];
        for (const [id, after] of list) {
          if (id === after) continue;
          const moved = new Map(moveBehind(placed, id, after).map((one) => [one.id, one.position]));
          placed = placed
            .map((one) => ({ ...one, position: moved.get(one.id) ?? one.position }))
            .sort((a, b) => a.position - b.position);
          model = model.filter((one) => one !== id);
          model.splice(after === null ? 0 : model.indexOf(after) + 1, 0, id);
        }
        expect(placed.map((one) => one.id)).toEqual(model);
        expect(new Set(placed.map((one) => one.position)).size).toBe(5);
      }),
    );
  });

  test('is renumbered where there is no room left between two neighbours', () => {
    const tight = [
      { id: 1, position: 1 },
      { id: 2, position: 1 + Number.EPSILON },
      { id: 3, position: 2 },
    ];
    expect(moveBehind(tight, 3, 1)).toEqual([
      { id: 1, position: GAP },
      { id: 3, position: 2 * GAP },
      { id: 2, position: 3 * GAP },
    ]);
  });

  test('has a place to come back to for what was removed', () => {
    const [a, b, c] = [mark('The dockers'), mark('The company'), mark('Nobody')];
    removeExcerpt(db, b.id);
    expect(ids()).toEqual([a.id, c.id]);
    expect(restoreExcerpt(db, b.id)).toEqual(b);
    expect(ids()).toEqual([a.id, b.id, c.id]);
  });

  test('does not reach into other lists, nor to what was removed', () => {
    const a = mark('The dockers');
    const b = mark('The company');
    list = createList(db, 'Other').id;
    const other = mark('Nobody');
    const missing = expect.objectContaining({ code: 'EXCERPT_NOT_FOUND', data: { id: other.id } });
    expect(() => moveExcerpt(db, a.id, other.id)).toThrow(missing);
    removeExcerpt(db, b.id);
    expect(() => moveExcerpt(db, a.id, b.id)).toThrow(expect.objectContaining({ data: { id: b.id } }));
  });
});

describe('a list', () => {
  test('says how many passages it holds', () => {
    const { id } = mark('The dockers');
    mark('The company');
    removeExcerpt(db, id);
    expect(excerptLists(db)).toEqual([{ id: list, name: 'Strike 2021', excerpts: 1 }]);
  });

  test('has a name of its own, whatever the case', () => {
    const other = createList(db, 'Überfahrt');
    const taken = expect.objectContaining({ code: 'NAME_TAKEN', data: { name: 'ÜBERFAHRT' } });
    expect(() => createList(db, 'ÜBERFAHRT')).toThrow(taken);
    expect(() => renameList(db, list, 'ÜBERFAHRT')).toThrow(taken);
    expect(renameList(db, other.id, 'ÜBERFAHRT').name).toBe('ÜBERFAHRT');
  });

  test('goes with its passages when removed, and comes back with them', () => {
    const { id } = mark('The dockers');
    removeList(db, list);
    expect(excerptLists(db)).toEqual([]);
    expect(excerptsInArticle(db, article)).toEqual([]);
    expect(() => excerptsInList(db, list)).toThrow(expect.objectContaining({ code: 'LIST_NOT_FOUND' }));
    expect(() => restoreExcerpt(db, id)).toThrow(expect.objectContaining({ code: 'LIST_NOT_FOUND' }));
    expect(restoreList(db, list)).toEqual({ id: list, name: 'Strike 2021', excerpts: 1 });
    expect(ids()).toEqual([id]);
  });

  test('gives its name free when removed, and can not come back to one that was taken', () => {
    removeList(db, list);
    const other = createList(db, 'strike 2021');
    expect(() => restoreList(db, list)).toThrow(expect.objectContaining({ code: 'NAME_TAKEN' }));
    renameList(db, other.id, 'Another');
    expect(restoreList(db, list).name).toBe('Strike 2021');
  });

  test('can be removed and restored twice without harm', () => {
    removeList(db, list);
    removeList(db, list);
    restoreList(db, list);
    expect(restoreList(db, list).id).toBe(list);
  });
});
