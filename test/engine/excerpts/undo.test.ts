import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addPair,
  editExcerpts,
  excerptsInList,
  moveItems,
  moveToNewList,
  removeExcerpts,
} from '../../../electron/engine/excerpts/excerpts.ts';
import { codeOf } from '../../../electron/engine/thrown.ts';
import { createList, removeList, renameList } from '../../../electron/engine/excerpts/lists.ts';
import { reanchor, settle } from '../../../electron/engine/excerpts/review.ts';
import {
  addSection,
  removeSection,
  renameSection,
  sectionsIn,
} from '../../../electron/engine/excerpts/sections.ts';
import { excerptHistory, redoChange, undoChange } from '../../../electron/engine/store/excerpt-changes.ts';
import { excerptLists } from '../../../electron/engine/store/excerpts.ts';
import { type MarkingDesk, markingDesk } from './desk.ts';

let desk: MarkingDesk;
beforeEach(() => {
  desk = markingDesk();
});
afterEach(() => desk.close());

/** Everything there is to see of lists. */
async function everything() {
  const lists = excerptLists(desk.db);
  const contents = lists.map(async ({ id }) => ({
    excerpts: await excerptsInList(desk.db, id),
    sections: sectionsIn(desk.db, id),
  }));
  return { lists, contents: await Promise.all(contents) };
}

/** One change of every kind, on whatever there is. */
const kinds = [
  () => desk.mark('The dockers', { tags: ['first'] }),
  () => addPair(desk.db, desk.list, desk.passage('The company'), desk.passage('Nobody')),
  (id: number) => editExcerpts(desk.db, [id], { note: 'A note' }),
  (id: number) => editExcerpts(desk.db, [id], { colour: 'pink' }),
  (id: number) => editExcerpts(desk.db, [id], { addTags: ['later'], removeTags: ['first'] }),
  (id: number) => removeExcerpts(desk.db, [id]),
  (id: number) => moveItems(desk.db, [{ excerpt: id }], desk.list, null),
  (id: number) => moveItems(desk.db, [{ excerpt: id }], excerptLists(desk.db).at(-1)?.id ?? 0, null),
  (id: number) => reanchor(desk.db, id, 1, { start: 40, end: 60 }),
  (id: number) => settle(desk.db, [id]),
  (id: number) => moveToNewList(desk.db, [{ excerpt: id }], `Made ${Math.random()}`),
  () => addSection(desk.db, desk.list, 'A heading', null),
  () => renameSection(desk.db, sectionsIn(desk.db, desk.list)[0]?.id ?? 0, 'Renamed'),
  () => removeSection(desk.db, sectionsIn(desk.db, desk.list)[0]?.id ?? 0),
  () => renameList(desk.db, desk.list, `Renamed ${Math.random()}`),
  () => removeList(desk.db, excerptLists(desk.db).at(-1)?.id ?? 0),
] as const;

describe('what was done to excerpts', () => {
  test('can be taken back and done again, whatever it was and however much of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(kinds.length - 1), { minLength: 1, maxLength: 12 }),
        async (choice) => {
          desk.close();
          desk = markingDesk();
          const id = desk.mark('Nobody expects');
          createList(desk.db, 'Another');
          const states = [await everything()];
          for (const kind of choice) {
            const count = desk.db.prepare(`SELECT count(*) FROM excerpt_change`).pluck();
            const changes = count.get();
            try {
              kinds[kind]!(id);
            } catch (thrown) {
              // What no longer exists can't be changed.
              expect(codeOf(thrown)).toMatch(/^(EXCERPT|SECTION|LIST)_NOT_FOUND$/);
            }
            if (count.get() !== changes) states.push(await everything());
          }
          for (const state of states.toReversed().slice(1)) {
            expect(undoChange(desk.db)).not.toBeNull();
            expect(await everything()).toEqual(state);
          }
          for (const state of states.slice(1)) {
            expect(redoChange(desk.db)).not.toBeNull();
            expect(await everything()).toEqual(state);
          }
          expect(redoChange(desk.db)).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is named, and what was taken back is forgotten when something else is done', () => {
    const id = desk.mark('The dockers');
    editExcerpts(desk.db, [id], { colour: 'green' });
    expect(excerptHistory(desk.db)).toMatchObject({ undo: 'mark in green', redo: null });
    expect(undoChange(desk.db)).toBe('mark in green');
    expect(excerptHistory(desk.db)).toMatchObject({ undo: 'keep the passage', redo: 'mark in green' });
    desk.mark('Nobody');
    expect(excerptHistory(desk.db)).toMatchObject({ undo: 'keep the passage', redo: null });
    expect(redoChange(desk.db)).toBeNull();
  });

  test('is named after how much of it was done', () => {
    const ids = [desk.mark('The dockers'), desk.mark('Nobody')];
    editExcerpts(desk.db, ids, { colour: 'green' });
    editExcerpts(desk.db, ids, { addTags: ['Later'] });
    editExcerpts(desk.db, ids, { removeTags: ['Later'] });
    const { id: section } = addSection(desk.db, desk.list, 'The owners', { excerpt: ids[0]! });
    moveItems(desk.db, [{ section }, { excerpt: ids[1]! }], desk.list, null);
    removeExcerpts(desk.db, ids);
    expect(Array.from({ length: 6 }, () => undoChange(desk.db))).toEqual([
      'remove 2 passages',
      'move the heading “The owners”',
      'add the heading “The owners”',
      'remove the tag “Later” from 2 passages',
      'add the tag “Later” to 2 passages',
      'mark 2 passages in green',
    ]);
  });

  test('leaves nothing to undo where nothing changed', () => {
    const id = desk.mark('The dockers', { note: 'Same' });
    editExcerpts(desk.db, [id], { note: 'Same' });
    expect(undoChange(desk.db)).toBe('keep the passage');
  });

  test('is remembered two hundred times', () => {
    const id = desk.mark('The dockers');
    for (let step = 0; step < 210; step += 1) editExcerpts(desk.db, [id], { note: String(step) });
    let undone = 0;
    while (undoChange(desk.db) !== null) undone += 1;
    expect(undone).toBe(200);
  });
});
