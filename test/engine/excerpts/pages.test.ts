import { expect, test } from 'vitest';
import type { Block } from '../../../electron/contract/index.ts';
import { pagesOf } from '../../../electron/contract/pages.ts';

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, start: 0, end: 8, role: 'title' },
  { kind: 'paragraph', start: 10, end: 50, page: 3 },
  { kind: 'paragraph', start: 52, end: 200, page: 3, breaks: [{ at: 100, page: 4 }] },
  { kind: 'paragraph', start: 202, end: 210, page: 5 },
];

test.each([
  ['within a page', [12, 20], [3, 3]],
  ['up to the last character before a page break', [52, 100], [3, 3]],
  ['across a page break within a paragraph', [60, 101], [3, 4]],
  ['behind a page break', [100, 120], [4, 4]],
  ['over several paragraphs', [40, 210], [3, 5]],
  ['before the first page, in a title made for it', [0, 4], [3, 3]],
] as const)('a passage %s is on its pages', (_, [start, end], pages) => {
  expect(pagesOf(blocks, { start, end })).toEqual(pages);
});

test('a text without pages has none', () => {
  expect(pagesOf([{ kind: 'paragraph', start: 0, end: 9 }], { start: 0, end: 9 })).toBeNull();
});
