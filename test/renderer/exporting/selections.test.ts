import { expect, test } from 'vitest';
import { availableSources, fileNameOf, selectionOf } from '../../../renderer/exporting/selections.ts';

const list = { id: 7, name: 'Strike 2021', excerpts: 3 };
const articles = [
  { id: 1, title: 'Harbour strike' },
  { id: 1, title: 'Harbour strike' },
];

const nothing = { article: null, ticked: [], passages: [], list: null, query: '', articles: [] };

test('passages selected in the tray are proposed first, in their order', () => {
  const sources = { ...nothing, passages: [8, 3], list };
  expect(availableSources(sources)).toEqual(['passages', 'list']);
  expect(selectionOf('passages', sources)).toEqual({ excerpts: [8, 3] });
});

test('what there is to export is offered, kept passages first', () => {
  expect(availableSources({ ...nothing, list, query: 'strike', articles })).toEqual([
    'list',
    'search',
    'articles',
  ]);
  expect(availableSources({ ...nothing, list: { ...list, excerpts: 0 }, query: '  ' })).toEqual([]);
});

test('the article the window was opened for comes first', () => {
  const article = { id: 9, title: 'Ships sail' };
  const sources = { ...nothing, article, list, articles };
  expect(availableSources(sources)).toEqual(['article', 'list', 'articles']);
  expect(selectionOf('article', sources)).toEqual({ articles: [9] });
});

test('an article open on both sides is exported once', () => {
  expect(selectionOf('articles', { ...nothing, list, articles })).toEqual({
    articles: [1],
  });
  expect(selectionOf('list', { ...nothing, list, articles })).toEqual({ list: 7 });
});

test('a title becomes a file name that every system takes', () => {
  expect(fileNameOf('Strike 2021: “who said what?”')).toBe('Strike 2021 “who said what ”');
  expect(fileNameOf('../../etc/passwd')).toBe('.. .. etc passwd');
  expect(fileNameOf('a\nb\tc.')).toBe('a b c');
  expect(fileNameOf(' ... ')).toBe('Passages');
  expect(fileNameOf('x'.repeat(300))).toHaveLength(100);
});
