import { expect, test } from 'vitest';
import type { SharedPassage } from '../../../electron/contract/index.ts';
import { counterpart, type Pair } from '../../../renderer/pair/follow.ts';
import { pairName } from '../../../renderer/pair/pairName.ts';
import { pinsOf, togglePin, usePins } from '../../../renderer/pair/pins.ts';
import { sharedTies, withPins } from '../../../renderer/pair/ties.ts';

function passage(left: number, right: number, inOrder = true): SharedPassage {
  return { left: [left, left + 10], right: [right, right + 10], words: 5, differences: [], inOrder };
}

test('passages in order tie both texts together at their beginnings and ends', () => {
  expect(sharedTies([passage(0, 100), passage(50, 0, false)])).toEqual([
    { left: 0, right: 100 },
    { left: 9, right: 109 },
  ]);
});

test('a pin takes away the ties that contradict it', () => {
  const ties = sharedTies([passage(0, 0), passage(100, 300), passage(400, 500)]);
  const pin = { left: 200, right: 200 };
  expect(withPins(ties, [pin])).toEqual([
    { left: 0, right: 0 },
    { left: 9, right: 9 },
    pin,
    { left: 400, right: 500 },
    { left: 409, right: 509 },
  ]);
});

test('pins belong to a pair of texts, whichever lies on the left, and are taken away by setting them again', () => {
  const [one, other] = [
    { article: 9, position: 0 },
    { article: 10, position: 0 },
  ];
  expect(pairName(one, other)).toBe(pairName(other, one));
  expect(togglePin(one, other, { left: 5, right: 70 })).toBe('set');
  togglePin(one, other, { left: 50, right: 90 });
  const pinned = () => usePins.getState().pinned;
  expect(pinsOf(pinned(), other, one)).toEqual([
    { left: 70, right: 5 },
    { left: 90, right: 50 },
  ]);
  expect(pinsOf(pinned(), one, { article: 10, revision: 1, position: 0 })).toEqual([]);
  // Says the opposite of the second one.
  togglePin(one, other, { left: 60, right: 80 });
  expect(pinsOf(pinned(), one, other)).toEqual([
    { left: 5, right: 70 },
    { left: 60, right: 80 },
  ]);
  expect(togglePin(other, one, { left: 80, right: 60 })).toBe('removed');
  expect(pinsOf(pinned(), one, other)).toEqual([{ left: 5, right: 70 }]);
});

test('heights that belong together are each other’s counterparts', () => {
  const pairs: readonly Pair[] = [
    [100, 300],
    [200, 700],
  ];
  expect(pairs.map(([here]) => counterpart(pairs, here))).toEqual([300, 700]);
});

test('between two pairs the counterpart moves evenly, beyond them it keeps its distance', () => {
  const pairs: readonly Pair[] = [
    [100, 300],
    [200, 700],
  ];
  expect(counterpart(pairs, 150)).toBe(500);
  expect(counterpart(pairs, 90)).toBe(290);
  expect(counterpart(pairs, 260)).toBe(760);
  expect(counterpart([], 42)).toBe(42);
});
