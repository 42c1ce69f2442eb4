import { expect, test } from 'vitest';
import type { Block } from '../../../electron/contract/index.ts';
import { blockAt, byBlock } from '../../../renderer/reader/text/decorate.ts';

const blocks: readonly Block[] = [
  { kind: 'paragraph', start: 0, end: 10 },
  { kind: 'paragraph', start: 12, end: 30 },
  { kind: 'paragraph', start: 32, end: 40 },
];

test('a decoration stands under every block it touches and no other', () => {
  const passage = { kind: 'excerpt', id: 1, start: 5, end: 20 } as const;
  expect([...byBlock(blocks, [passage])]).toEqual([
    [0, [passage]],
    [1, [passage]],
  ]);
});

test('a decoration that ends where a block begins does not touch it', () => {
  const passage = { kind: 'shared', id: 1, start: 12, end: 32 } as const;
  expect([...byBlock(blocks, [passage]).keys()]).toEqual([1]);
});

test('decorations of a block keep their order', () => {
  const first = { kind: 'hit', id: 0, start: 13, end: 15 } as const;
  const second = { kind: 'hit', id: 1, start: 16, end: 18 } as const;
  expect(byBlock(blocks, [first, second]).get(1)).toEqual([first, second]);
});

test('every offset has its block, one between two blocks the next one', () => {
  expect([0, 9, 10, 11, 12, 31, 39, 99].map((offset) => blockAt(blocks, offset))).toEqual([
    0, 0, 1, 1, 1, 2, 2, 2,
  ]);
});
