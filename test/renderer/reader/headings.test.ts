import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../electron/contract/index.ts';
import { headingLevels } from '../../../renderer/reader/text/headings.ts';

function heading(level: number, role?: Block['role']): Block {
  return { kind: 'heading', level, start: 0, end: 1, ...(role && { role }) };
}

function levels(...blocks: readonly Block[]): readonly number[] {
  return [...headingLevels(blocks).values()];
}

test('headings begin one below the title, whatever level the text begins with', () => {
  expect(levels(heading(3), heading(3), heading(4))).toEqual([2, 2, 3]);
  expect(levels(heading(1), heading(2), heading(4), heading(2))).toEqual([2, 3, 4, 3]);
});

test('the title of the text is no level of its own', () => {
  expect(levels(heading(1, 'title'), heading(2), heading(3))).toEqual([2, 3]);
});

test('no level is ever left out on the way down', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (wanted) => {
      const shown = [1, ...levels(...wanted.map((level) => heading(level)))];
      expect(shown.every((level, at) => at === 0 || (level >= 2 && level <= shown[at - 1]! + 1))).toBe(true);
    }),
  );
});
