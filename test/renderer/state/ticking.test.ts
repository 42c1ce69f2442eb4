import { expect, test } from 'vitest';
import { noTicks, ticking, tickingTo, type Ticks } from '../../../renderer/state/ticking.ts';

const listed = [11, 12, 13, 14, 15];
const ticked = (ticks: Ticks) => [...ticks.ticked].toSorted((a, b) => a - b);

test('an article is ticked, and its tick is taken off again', () => {
  const one = ticking(noTicks, 12);
  expect(ticked(one)).toEqual([12]);
  expect(ticked(ticking(one, 12))).toEqual([]);
});

test('a range goes from the article ticked last, either way, and shrinks again', () => {
  const begun = ticking(ticking(noTicks, 15), 12);
  const longer = tickingTo(begun, listed, 14);
  expect(ticked(longer)).toEqual([12, 13, 14, 15]);
  const shorter = tickingTo(longer, listed, 13);
  expect(ticked(shorter)).toEqual([12, 13, 15]);
  expect(ticked(tickingTo(shorter, listed, 11))).toEqual([11, 12, 15]);
});

test('a range that begins anew begins at the chosen article', () => {
  expect(ticked(tickingTo(noTicks, listed, 13, 12))).toEqual([12, 13]);
  const gone = { ...noTicks, range: { from: 99, others: new Set([14]) } };
  expect(ticked(tickingTo(gone, listed, 12, 11))).toEqual([11, 12]);
});
