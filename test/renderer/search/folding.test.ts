import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchResult } from '../../../electron/contract/index.ts';
import { fold } from '../../../renderer/search/folding.ts';

function result(id: number, story: number | null): SearchResult {
  return {
    id,
    story,
    uid: '0123456789abcdef',
    title: `Article ${id}`,
    byline: null,
    published: null,
    source: null,
    language: 'en',
    words: 1,
    revision: 1,
    tags: [],
    path: '',
    places: 1,
    score: 1,
    hits: 1,
    missing: [],
    titleHighlights: [],
    passages: [],
    near: 0,
  };
}

const stories = fc
  .uniqueArray(fc.nat(50), { maxLength: 20 })
  .chain((ids) =>
    fc
      .array(fc.option(fc.nat(4)), { minLength: ids.length, maxLength: ids.length })
      .map((told) => ids.map((id, at) => result(id, told[at] ?? null))),
  );

test('near-copies stand under the best of them, and come in their order when they are unfolded', () => {
  const results = [result(1, 7), result(2, null), result(3, 7), result(4, 9), result(5, 7)];
  expect(fold(results, new Set()).rows.map(({ id }) => id)).toEqual([1, 2, 4]);
  expect([...fold(results, new Set()).folds]).toEqual([[1, { copies: 2, isOpen: false }]]);
  const open = fold(results, new Set([7, 9]));
  expect(open.rows.map(({ id }) => id)).toEqual([1, 3, 5, 2, 4]);
  expect([...open.copyOf]).toEqual([
    [3, 1],
    [5, 1],
  ]);
});

test('nothing is lost: what is listed and what is said to be folded are all the results', () => {
  fc.assert(
    fc.property(stories, fc.uniqueArray(fc.nat(4)), (results, open) => {
      const { rows, folds } = fold(results, new Set(open));
      const folded = [...folds.values()].filter(({ isOpen }) => !isOpen);
      const hidden = folded.reduce((sum, { copies }) => sum + copies, 0);
      expect(rows.length + hidden).toBe(results.length);
      expect(new Set(rows).size).toBe(rows.length);
      expect(fold(results, new Set([0, 1, 2, 3, 4])).rows.toSorted((a, b) => a.id - b.id)).toEqual(
        results.toSorted((a, b) => a.id - b.id),
      );
    }),
  );
});
