import { expect, test } from 'vitest';
import type { Block } from '../../../electron/contract/index.ts';
import { opensPage } from '../../../renderer/reader/text/pages.ts';

test('a page is marked where it begins, unless the article or the block before begins there too', () => {
  const blocks: readonly Block[] = [
    { kind: 'paragraph', start: 0, end: 9, page: 1 },
    { kind: 'paragraph', start: 11, end: 20, page: 2, breaks: [{ at: 15, page: 3 }] },
    { kind: 'paragraph', start: 22, end: 30, page: 3 },
    { kind: 'paragraph', start: 32, end: 40, page: 4 },
    { kind: 'paragraph', start: 42, end: 50 },
  ];
  expect(blocks.map((_, index) => opensPage(blocks, index))).toEqual([false, true, false, true, false]);
});
