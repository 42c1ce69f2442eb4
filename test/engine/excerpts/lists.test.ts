import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ListItem } from '../../../electron/contract/index.ts';
import {
  addExcerpts,
  excerptsInArticle,
  excerptsInList,
  moveItems,
  moveToNewList,
  removeExcerpts,
  restoreExcerpts,
} from '../../../electron/engine/excerpts/excerpts.ts';
import { createList, removeList, renameList, restoreList } from '../../../electron/engine/excerpts/lists.ts';
import { GAP, moveBehind } from '../../../electron/engine/excerpts/order.ts';
import {
  addSection,
  removeSection,
  renameSection,
  sectionsIn,
} from '../../../electron/engine/excerpts/sections.ts';
import { undoChange } from '../../../electron/engine/store/excerpt-changes.ts';
import { excerptLists } from '../../../electron/engine/store/excerpts.ts';
import { type MarkingDesk, markingDesk } from './desk.ts';

let desk: MarkingDesk;
beforeEach(() => {
  desk = markingDesk();
});
afterEach(() => desk.close());

const excerpt = (id: number): ListItem => ({ excerpt: id });

function three() {
  return [desk.mark('The dockers'), desk.mark('The company'), desk.mark('Nobody')] as const;
}

describe('the order of a list', () => {
  test('is the order of marking until something is moved', async () => {
    const { db, list } = desk;
    const [a, b, c] = three();
    expect(await desk.ids()).toEqual([a, b, c]);
    moveItems(db, [excerpt(c)], list, null);
    expect(await desk.ids()).toEqual([c, a, b]);
    moveItems(db, [excerpt(c)], list, excerpt(a));
    expect(await desk.ids()).toEqual([a, c, b]);
    moveItems(db, [excerpt(a), excerpt(c)], list, excerpt(b));
    expect(await desk.ids()).toEqual([b, a, c]);
    moveItems(db, [excerpt(a)], list, excerpt(a));
    expect(await desk.ids()).toEqual([b, a, c]);
    addExcerpts(db, list, [desk.passage('ships'), desk.passage('Monday')]);
    expect((await desk.ids()).slice(0, 3)).toEqual([b, a, c]);
  });

  test('is that of a list in memory, however often and wherever things are moved', () => {
    const moves = fc.array(fc.tuple(fc.uniqueArray(fc.nat(5), { minLength: 1 }), fc.option(fc.nat(5))), {
      maxLength: 150,
    });
    fc.assert(
      fc.property(moves, (all) => {
        let placed = [0, 1, 2, 3, 4, 5].map((id) => ({ id, position: id * GAP }));
        let model = [0, 1, 2, 3, 4, 5];
        for (const [ids, after] of all) {
          if (after !== null && ids.includes(after)) continue;
          const moved = new Map(moveBehind(placed, ids, after).map((one) => [one.id, one.position]));
          placed = placed
            .map((one) => ({ ...one, position: moved.get(one.id) ?? one.position }))
            .sort((a, b) => a.position - b.position);
          model = model.filter((one) => !ids.includes(one));
          model.splice(after === null ? 0 : model.indexOf(after) + 1, 0, ...ids);
        }
        expect(placed.map((one) => one.id)).toEqual(model);
        expect(new Set(placed.map((one) => one.position)).size).toBe(6);
      }),
    );
  });

  test('has a place to come back to for what was removed', async () => {
    const [a, b, c] = three();
    removeExcerpts(desk.db, [b]);
    expect(await desk.ids()).toEqual([a, c]);
    restoreExcerpts(desk.db, [b]);
    expect(await desk.ids()).toEqual([a, b, c]);
  });

  test('takes in what comes from another list, and nothing goes behind what is not there', async () => {
    const { db, list } = desk;
    const [a, b, c] = three();
    const other = createList(db, 'Other').id;
    moveItems(db, [excerpt(c), excerpt(a)], other, null);
    expect([await desk.ids(), await desk.ids(other)]).toEqual([[b], [c, a]]);
    const missing = expect.objectContaining({ code: 'EXCERPT_NOT_FOUND', data: { id: a } });
    expect(() => moveItems(db, [excerpt(b)], list, excerpt(a))).toThrow(missing);
    removeExcerpts(db, [a]);
    expect(() => moveItems(db, [excerpt(c)], other, excerpt(a))).toThrow(missing);
    expect(() => moveItems(db, [excerpt(a)], other, null)).toThrow(missing);
  });
});

test('what is kept goes last, also behind what was removed or taken back', async () => {
  const { db, list } = desk;
  const [a, b, c] = three();
  removeExcerpts(db, [c]);
  const kept = desk.mark('Port Marram');
  undoChange(db);
  const again = desk.mark('Monday');
  moveItems(db, [excerpt(a)], list, 'end');
  expect(await desk.ids()).toEqual([b, again, a]);
  expect(kept).not.toBe(again);
});

test('a new list is made of what stands in others, and unmade, in one step', async () => {
  const { db } = desk;
  const [a, b, c] = three();
  const { id: made, excerpts } = moveToNewList(db, [excerpt(c), excerpt(a)], 'Made');
  expect(excerpts).toBe(2);
  expect([await desk.ids(), await desk.ids(made)]).toEqual([[b], [c, a]]);
  expect(undoChange(db)).toBe('move 2 passages to the new list “Made”');
  expect(await desk.ids()).toEqual([a, b, c]);
  expect(excerptLists(db).map(({ id }) => id)).toEqual([desk.list]);
});

describe('a heading', () => {
  test('has what follows it, up to the next one', async () => {
    const { db, list } = desk;
    const [a, b, c] = three();
    const owners = addSection(db, list, 'The owners', excerpt(a));
    const later = addSection(db, list, 'Later', excerpt(c));
    expect(sectionsIn(db, list)).toEqual([
      { id: owners.id, list, name: 'The owners', excerpts: 2 },
      { id: later.id, list, name: 'Later', excerpts: 0 },
    ]);
    const under = (await desk.show(a, b, c)).map(({ section }) => section?.name ?? null);
    expect(under).toEqual([null, 'The owners', 'The owners']);
  });

  test('moves alone or with what stands under it, also into another list', async () => {
    const { db, list } = desk;
    const [a, b, c] = three();
    const { id: section } = addSection(db, list, 'The owners', excerpt(a));
    moveItems(db, [{ section }], list, excerpt(b));
    expect((await desk.show(b, c)).map((one) => one.section?.name ?? null)).toEqual([null, 'The owners']);
    const other = createList(db, 'Other').id;
    moveItems(db, [{ section }, excerpt(c)], other, null);
    expect(await excerptsInList(db, other)).toMatchObject([{ id: c, section: { name: 'The owners' } }]);
    expect(sectionsIn(db, list)).toEqual([]);
  });

  test('can be renamed, and removed without what stands under it', async () => {
    const { db, list } = desk;
    const [a] = three();
    const { id } = addSection(db, list, 'Ships', null);
    renameSection(db, id, 'Ships and men');
    expect(await desk.show(a)).toMatchObject([{ section: { id, name: 'Ships and men' } }]);
    removeSection(db, id);
    expect(await desk.show(a)).toMatchObject([{ section: null }]);
    expect(() => renameSection(db, id, 'x')).toThrow(
      expect.objectContaining({ code: 'SECTION_NOT_FOUND', data: { section: id } }),
    );
  });
});

describe('a list', () => {
  test('says how many passages it holds', () => {
    const [a] = three();
    removeExcerpts(desk.db, [a]);
    expect(excerptLists(desk.db)).toEqual([{ id: desk.list, name: 'Strike 2021', excerpts: 2 }]);
  });

  test('has a name of its own, whatever the case', () => {
    const { db, list } = desk;
    const other = createList(db, 'Überfahrt');
    const taken = expect.objectContaining({ code: 'NAME_TAKEN', data: { name: 'ÜBERFAHRT' } });
    expect(() => createList(db, 'ÜBERFAHRT')).toThrow(taken);
    expect(() => renameList(db, list, 'ÜBERFAHRT')).toThrow(taken);
    expect(renameList(db, other.id, 'ÜBERFAHRT').name).toBe('ÜBERFAHRT');
  });

  test('goes with its passages when removed, and comes back with them', async () => {
    const { db, list, article } = desk;
    const [a, b, c] = three();
    removeList(db, list);
    expect(excerptLists(db)).toEqual([]);
    expect(await excerptsInArticle(db, article)).toEqual([]);
    expect(() => excerptsInList(db, list)).toThrow(expect.objectContaining({ code: 'LIST_NOT_FOUND' }));
    expect(() => restoreExcerpts(db, [a])).toThrow(expect.objectContaining({ code: 'LIST_NOT_FOUND' }));
    expect(restoreList(db, list)).toEqual({ id: list, name: 'Strike 2021', excerpts: 3 });
    expect(await desk.ids()).toEqual([a, b, c]);
  });

  test('gives its name free when removed, and can not come back to one that was taken', () => {
    const { db, list } = desk;
    removeList(db, list);
    const other = createList(db, 'strike 2021');
    expect(() => restoreList(db, list)).toThrow(expect.objectContaining({ code: 'NAME_TAKEN' }));
    renameList(db, other.id, 'Another');
    expect(restoreList(db, list).name).toBe('Strike 2021');
  });
});
