import { expect, test } from 'vitest';
import { availableSources, fileNameOf, selectionOf } from '../../../renderer/exporting/selections.ts';

const list = { id: 7, name: 'Strike 2021', excerpts: 3 };
const articles = [
  { id: 1, title: 'Harbour strike' },
  { id: 1, title: 'Harbour strike' },
];

test('what there is to export is offered, kept passages first', () => {
  expect(availableSources({ article: null, ticked: [], list, query: 'strike', articles })).toEqual([
    'list',
    'search',
    'articles',
  ]);
  expect(
    availableSources({
      article: null,
      ticked: [],
      list: { ...list, excerpts: 0 },
      query: '  ',
      articles: [],
    }),
  ).toEqual([]);
});

test('the article the window was opened for comes first', () => {
  const article = { id: 9, title: 'Ships sail' };
  const sources = { article, ticked: [], list, query: '', articles };
  expect(availableSources(sources)).toEqual(['article', 'list', 'articles']);
  expect(selectionOf('article', sources)).toEqual({ articles: [9] });
});

test('an article open on both sides is exported once', () => {
  expect(selectionOf('articles', { article: null, ticked: [], list, query: '', articles })).toEqual({
    articles: [1],
  });
  expect(selectionOf('list', { article: null, ticked: [], list, query: '', articles })).toEqual({ list: 7 });
});

test('a title becomes a file name that every system takes', () => {
  expect(fileNameOf('Strike 2021: “who said what?”')).toBe('Strike 2021 “who said what ”');
  expect(fileNameOf('../../etc/passwd')).toBe('.. .. etc passwd');
  expect(fileNameOf('a\nb\tc.')).toBe('a b c');
  expect(fileNameOf(' ... ')).toBe('Passages');
  expect(fileNameOf('x'.repeat(300))).toHaveLength(100);
});
