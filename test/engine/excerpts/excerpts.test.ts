import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addExcerpts,
  addPair,
  editExcerpts,
  excerptsInArticle,
  excerptsInList,
  moveItems,
  removeExcerpts,
  restoreExcerpts,
} from '../../../electron/engine/excerpts/excerpts.ts';
import { excerptTags } from '../../../electron/engine/store/excerpts.ts';
import { reviseArticle } from '../../support/articles.ts';
import { type MarkingDesk, markingDesk, strike } from './desk.ts';

let desk: MarkingDesk;
beforeEach(() => {
  desk = markingDesk();
});
afterEach(() => desk.close());

function changes(): number {
  return desk.db.prepare(`SELECT excerpts FROM counter`).pluck().get() as number;
}

describe('a marked passage', () => {
  test('keeps its quote, its place, its paragraph, its colour and tags, and what it cites', async () => {
    const { db, article, list } = desk;
    const id = desk.mark('made “a fair offer” 🦀', {
      note: 'Ask the union.',
      colour: 'blue',
      tags: ['wages', 'Offers', 'WAGES'],
    });
    const [excerpt] = await desk.show(id);
    expect(excerpt).toMatchObject({
      list,
      revision: 1,
      quote: 'made “a fair offer” 🦀',
      note: 'Ask the union.',
      colour: 'blue',
      tags: ['Offers', 'wages'],
      section: null,
      pair: null,
      paragraph: 2,
      article: { id: article, title: 'Harbour strike', byline: 'Ines Calder', published: '2021-03-05' },
      anchor: { state: 'exact', start: excerpt!.start, end: excerpt!.end, text: null, settled: false },
    });
    expect(await excerptsInList(db, list)).toEqual([excerpt]);
  });

  test('is tidied: no white space at its ends, no half character', async () => {
    const { start, end } = desk.passage('🦀 and');
    const [sloppy] = await desk.show(desk.mark('', { start: start + 1, end: end + 1 }));
    expect(sloppy!.quote).toBe('🦀 and');
  });

  test('stores 32 characters of context on each side', () => {
    const id = desk.mark('laid down their work');
    const context = desk.db.prepare(`SELECT prefix, suffix FROM excerpt WHERE id = ?`).get(id);
    expect(context).toEqual({
      prefix: 'der\n\nThe dockers of Port Marram ',
      suffix: ' on Friday morning.\n\nThe company',
    });
  });

  test.each([
    ['beyond the text', { start: 5, end: 100_000 }],
    ['on white space only', { start: 14, end: 16 }],
  ])('is refused %s, and everything marked with it', async (_, range) => {
    const before = changes();
    const both = [desk.passage('The company'), desk.passage('', range)];
    expect(() => addExcerpts(desk.db, desk.list, both)).toThrow(
      expect.objectContaining({ code: 'RANGE_INVALID', data: { ...range, length: expect.any(Number) } }),
    );
    expect(changes()).toBe(before);
    expect(await desk.ids()).toEqual([]);
  });

  test('needs a list, an article and a revision that exist', () => {
    const mark = (more: object) => () => desk.mark('The company', more);
    expect(mark({ list: 99 })).toThrow(expect.objectContaining({ code: 'LIST_NOT_FOUND' }));
    expect(mark({ article: 99 })).toThrow(expect.objectContaining({ code: 'ARTICLE_NOT_FOUND' }));
    expect(mark({ revision: 2 })).toThrow(expect.objectContaining({ code: 'ARTICLE_NOT_FOUND' }));
  });

  test('can be said something else of, alone or with others, and what is not said stays', async () => {
    const [a, b] = [
      desk.mark('The dockers', { note: 'First', tags: ['wages'] }),
      desk.mark('The company', { colour: 'pink' }),
    ];
    editExcerpts(desk.db, [a, b], { addTags: ['check'], removeTags: ['WAGES'] });
    editExcerpts(desk.db, [b], { note: 'Second thoughts' });
    editExcerpts(desk.db, [a], { colour: 'grey' });
    expect(await desk.show(a, b)).toMatchObject([
      { note: 'First', colour: 'grey', tags: ['check'] },
      { note: 'Second thoughts', colour: 'pink', tags: ['check'] },
    ]);
    expect(excerptTags(desk.db)).toEqual([{ name: 'check', excerpts: 2 }]);
    expect(() => editExcerpts(desk.db, [a, 999], { note: '' })).toThrow(
      expect.objectContaining({ code: 'EXCERPT_NOT_FOUND', data: { id: 999 } }),
    );
  });

  test('is found again in the next revision of its article, which says how surely', async () => {
    const { db, article } = desk;
    const kept = desk.mark('Nobody expects the ships to sail before Monday.');
    const gone = desk.mark('said it had made “a fair offer” 🦀');
    const altered = desk.mark('laid down their work on Friday morning.');
    reviseArticle(db, article, [
      'Corrected on Sunday.',
      ...strike.blocks.slice(0, 2),
      'The dockers of Port Marram laid down their tools on Friday morning.',
      strike.blocks[4],
    ]);
    const [first, second, third] = await excerptsInArticle(db, article);
    expect(first).toMatchObject({
      id: altered,
      anchor: { state: 'uncertain', text: 'laid down their tools on Friday morning.' },
    });
    expect(second).toMatchObject({ id: kept, revision: 1, anchor: { state: 'moved', text: null } });
    expect(third).toMatchObject({ id: gone, anchor: { state: 'lost', start: null } });
  });

  test('is announced in the same transaction, as every change is', () => {
    const before = changes();
    const id = desk.mark('laid down their work');
    editExcerpts(desk.db, [id], { note: 'x' });
    removeExcerpts(desk.db, [id]);
    restoreExcerpts(desk.db, [id]);
    moveItems(desk.db, [{ excerpt: id }], desk.list, null);
    expect(changes()).toBe(before + 5);
  });
});

describe('both sides of a shared passage', () => {
  test('know of one another, until one of them is removed', async () => {
    const { db, list } = desk;
    const [left, right] = addPair(db, list, desk.passage('The dockers'), desk.passage('The company'));
    expect(await desk.show(left, right)).toMatchObject([{ pair: right }, { pair: left }]);
    removeExcerpts(db, [right]);
    expect(await desk.show(left)).toMatchObject([{ pair: null }]);
    restoreExcerpts(db, [right]);
    expect(await desk.show(left)).toMatchObject([{ pair: right }]);
  });
});
