import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenHeights, tickPath } from '../../../renderer/reader/place/overview.ts';

const heights = evenHeights(100, [
  { offset: 0, y: 10 },
  { offset: 1000, y: 50 },
  { offset: 1500, y: 90 },
]);

test('a place stands as far down as its stretch says', () => {
  expect([0, 500, 1000, 1250, 1500].map(heights.at)).toEqual([10, 30, 50, 70, 90]);
});

test('what lies above the text and below it is its beginning and its end', () => {
  expect([0, 100].map(heights.offsetAt)).toEqual([0, 1500]);
});

test('a click on a place leads back to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), (offset) => {
      expect(heights.offsetAt(heights.at(offset))).toBeCloseTo(offset);
    }),
  );
});

test('a text without stretches has all its places at the top', () => {
  expect(evenHeights(100, [{ offset: 0, y: 0 }]).at(700)).toBe(0);
});

test('marks that touch are drawn as one, and none is too small to be seen', () => {
  const places = [
    { start: 0, end: 250 },
    { start: 1000, end: 1001 },
    { start: 200, end: 500 },
  ];
  expect(tickPath(places, heights)).toBe('M0 10V30M0 50V52');
});

test('a mark at the very end stays on the strip', () => {
  const full = evenHeights(100, [
    { offset: 0, y: 0 },
    { offset: 10, y: 100 },
  ]);
  expect(tickPath([{ start: 10, end: 10 }], full)).toBe('M0 98V100');
});
