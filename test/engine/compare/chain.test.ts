import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chain, type Link } from '../../../electron/engine/compare/chain.ts';

/** A run of `words` words at these places, ten characters to a word. */
function run(left: number, right: number, words: number): Link {
  return { left: [left, left + words * 10], right: [right, right + words * 10], words };
}

test('passages in another order on the right are left out, the fewest words of them', () => {
  const moved = run(0, 500, 8);
  const rest = [run(100, 100, 6), run(200, 200, 6)];
  expect(chain([moved, ...rest])).toEqual([1, 2]);
  const long = run(0, 500, 30);
  expect(chain([long, ...rest])).toEqual([0]);
});

test('passages that lie over each other on the right are not both followed', () => {
  expect(chain([run(0, 0, 10), run(200, 50, 10)])).toHaveLength(1);
});

test('a chain rises on both sides and is as heavy as the heaviest one there is', () => {
  const place = fc.integer({ min: 0, max: 12 }).map((n) => n * 10);
  const drafts = fc.uniqueArray(fc.tuple(place, place, fc.integer({ min: 1, max: 4 })), {
    selector: ([left]) => left,
    maxLength: 8,
  });
  fc.assert(
    fc.property(drafts, (all) => {
      // On the left no two overlap, as the comparison promises.
      const shared = all
        .sort((a, b) => a[0] - b[0])
        .map(([left, right, words]) => run(left * 10, right, words));
      const rises = (runs: readonly Link[]) =>
        runs.every((one, index) => index === 0 || runs[index - 1]!.right[1] <= one.right[0]);
      const weight = (runs: readonly Link[]) => runs.reduce((sum, { words }) => sum + words, 0);
      const every = Array.from({ length: 2 ** shared.length }, (_, bits) =>
        shared.filter((_, index) => bits & (1 << index)),
      );
      const result = chain(shared).map((index) => shared[index]!);
      expect(rises(result)).toBe(true);
      expect(weight(result)).toBe(Math.max(...every.filter(rises).map(weight)));
    }),
  );
});
