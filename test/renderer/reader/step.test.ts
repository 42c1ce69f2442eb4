import { expect, test } from 'vitest';
import { leavesAt, step } from '../../../renderer/reader/text/step.ts';

const places = [100, 200, 300, 400].map((start) => ({ start, end: start + 10 }));

test('goes on from the current place while it is in view', () => {
  expect(step(places, 1, { start: 150, end: 350 }, 1)).toBe(2);
  expect(step(places, 1, { start: 150, end: 350 }, -1)).toBe(0);
});

test('begins at what is in view after the reader went elsewhere', () => {
  expect(step(places, 0, { start: 250, end: 500 }, 1)).toBe(2);
  expect(step(places, 3, { start: 0, end: 250 }, -1)).toBe(1);
});

test('goes round at the ends', () => {
  expect(step(places, 3, { start: 350, end: 500 }, 1)).toBe(0);
  expect(step(places, 0, { start: 0, end: 150 }, -1)).toBe(3);
  expect(step(places, null, { start: 900, end: 950 }, 1)).toBe(0);
  expect(step(places, null, { start: 0, end: 50 }, -1)).toBe(3);
});

test('there is nowhere to go without places', () => {
  expect(step([], null, { start: 0, end: 10 }, 1)).toBeNull();
});

test('tells when the way leads out of the text', () => {
  const view = { start: 350, end: 500 };
  expect(leavesAt(places, 3, view, 1)).toBe(true);
  expect(leavesAt(places, 3, view, -1)).toBe(false);
  expect(leavesAt(places, 3, { start: 0, end: 300 }, 1)).toBe(false);
  expect(leavesAt(places, null, view, 1)).toBe(false);
  expect(leavesAt([], null, view, 1)).toBe(true);
});
