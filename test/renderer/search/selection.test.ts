import { describe, expect, test } from 'vitest';
import { rowAfter } from '../../../renderer/search/selection.ts';

describe('moving through the results', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 19, 19],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 0],
    ['PageDown', 2, 8],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 7, 19],
  ])('%s leads from row %i to row %i of twenty', (key, row, next) => {
    expect(rowAfter(key, row, 20)).toBe(next);
  });

  test('leads nowhere with other keys or without results', () => {
    expect(rowAfter('a', 3, 20)).toBeNull();
    expect(rowAfter('ArrowDown', -1, 0)).toBeNull();
  });
});
