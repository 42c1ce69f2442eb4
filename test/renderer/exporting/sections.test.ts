import { expect, test } from 'vitest';
import type { ExportPassage } from '../../../electron/contract/index.ts';
import { documentDate, paragraphsOf, sectionsOf } from '../../../renderer/exporting/sections.ts';

function passage(article: number, id: string): ExportPassage {
  return {
    id,
    article,
    language: 'en',
    blocks: [],
    citation: {
      byline: null,
      title: 'T',
      source: null,
      published: null,
      path: 't.txt',
      paragraphs: [1, 1],
      pages: null,
    },
    note: '',
  };
}

test('passages of one article that follow one another are one section', () => {
  const sections = sectionsOf([passage(1, 'a'), passage(1, 'b'), passage(2, 'c'), passage(1, 'd')]);
  expect(sections.map(({ passages }) => passages.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d']]);
});

test('dates are written as precisely as they are known', () => {
  expect(['2021', '2021-06', '2021-06-07'].map(documentDate)).toEqual(['2021', 'June 2021', '7 June 2021']);
});

test('one paragraph is named alone', () => {
  expect(paragraphsOf([4, 4])).toBe('¶\u00A04');
  expect(paragraphsOf([4, 6])).toBe('¶\u00A04–6');
});
