import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../electron/contract/index.ts';
import { paragraphsOf } from '../../../electron/contract/paragraph.ts';
import { contextOf, tidyRange } from '../../../electron/engine/excerpts/range.ts';
import { anyText } from '../../support/arbitraries.ts';

describe('a marked range', () => {
  test('loses the white space at its ends', () => {
    expect(tidyRange('one\n\n two three', { start: 3, end: 9 })).toEqual({ start: 6, end: 9 });
    expect(tidyRange('one \u00A0two', { start: 0, end: 5 })).toEqual({ start: 0, end: 3 });
  });

  test('never holds half a character', () => {
    const text = 'a🦀b🦀c';
    expect(tidyRange(text, { start: 2, end: 5 })).toEqual({ start: 1, end: 6 });
  });

  test.each([
    ['beyond the end', { start: 2, end: 9 }],
    ['empty', { start: 2, end: 2 }],
    ['backwards', { start: 3, end: 1 }],
    ['only white space', { start: 1, end: 2 }],
  ])('is refused when it is %s', (_, range) => {
    expect(tidyRange('a b c', range)).toBeNull();
  });

  test('is one that a second tidying leaves alone, and its context is well-formed text around it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, start, end) => {
        const range = tidyRange(text, { start, end });
        if (!range) return;
        expect(tidyRange(text, range)).toEqual(range);
        const { prefix, suffix } = contextOf(text, range);
        for (const part of [text.slice(range.start, range.end), prefix, suffix]) {
          expect(part.isWellFormed()).toBe(true);
        }
        expect(text.slice(0, range.start).endsWith(prefix)).toBe(true);
        expect(text.slice(range.end).startsWith(suffix)).toBe(true);
      }),
    );
  });
});

describe('paragraph numbers', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, start: 0, end: 5, role: 'title' },
    { kind: 'paragraph', start: 7, end: 10, role: 'byline' },
    { kind: 'paragraph', start: 12, end: 20 },
    { kind: 'heading', level: 2, start: 22, end: 30 },
    { kind: 'item', level: 1, start: 32, end: 40 },
    { kind: 'quote', start: 42, end: 50 },
  ];

  test('count what is read as a paragraph, from 1', () => {
    expect(paragraphsOf(blocks, { start: 12, end: 15 })).toEqual([1, 1]);
    expect(paragraphsOf(blocks, { start: 15, end: 44 })).toEqual([1, 3]);
  });

  test('are those of the next paragraph for a place in a heading', () => {
    expect(paragraphsOf(blocks, { start: 23, end: 25 })).toEqual([2, 2]);
    expect(paragraphsOf(blocks, { start: 0, end: 5 })).toEqual([1, 1]);
  });

  test('exist even where there is no paragraph', () => {
    expect(paragraphsOf(blocks.slice(0, 1), { start: 0, end: 5 })).toEqual([1, 1]);
  });
});
