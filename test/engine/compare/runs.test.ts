import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SuffixAutomaton } from '../../../electron/engine/compare/automaton.ts';
import { sharedRuns, type WordRun } from '../../../electron/engine/compare/runs.ts';

/** Few different words, so that the same runs come back again and again. */
const words = fc
  .array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 })
  .map((list) => Int32Array.from(list));

/** Longest run ending at each word of `left` that stands anywhere in `right`, by trying everything. */
function naiveLengths(left: Int32Array, right: Int32Array): number[] {
  return [...left].map((_, end) => {
    let longest = 0;
    right.forEach((_, other) => {
      let length = 0;
      while (length <= Math.min(end, other) && left[end - length] === right[other - length]) length += 1;
      longest = Math.max(longest, length);
    });
    return longest;
  });
}

function coveredBy(runs: readonly WordRun[], length: number): boolean[] {
  const covered = Array.from({ length }, () => false);
  for (const run of runs) covered.fill(true, run.left, run.left + run.words);
  return covered;
}

describe('the suffix automaton', () => {
  test('finds the longest run ending at each word, as trying everything does', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const { lengths, ends } = new SuffixAutomaton(right).match(left);
        expect([...lengths]).toEqual(naiveLengths(left, right));
        lengths.forEach((length, end) => {
          if (length === 0) return;
          const found = right.slice(ends[end]! - length + 1, ends[end]! + 1);
          expect(found).toEqual(left.slice(end - length + 1, end + 1));
        });
      }),
    );
  });
});

describe('shared runs', () => {
  test('hold equal words, are long enough, in order and apart on the left', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 2, max: 5 }), (left, right, minWords) => {
        let free = 0;
        for (const run of sharedRuns(left, right, minWords)) {
          expect(run.left).toBeGreaterThanOrEqual(free);
          expect(run.words).toBeGreaterThanOrEqual(minWords);
          expect(left.slice(run.left, run.left + run.words)).toEqual(
            right.slice(run.right, run.right + run.words),
          );
          free = run.left + run.words;
        }
      }),
    );
  });

  test('leave nothing out: words not in a run have no long enough counterpart among themselves', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 2, max: 5 }), (left, right, minWords) => {
        const covered = coveredBy(sharedRuns(left, right, minWords), left.length);
        let free = 0;
        naiveLengths(left, right).forEach((length, end) => {
          free = covered[end] ? 0 : free + 1;
          expect(Math.min(free, length)).toBeLessThan(minWords);
        });
      }),
    );
  });

  test('begin with the longest there is', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const longest = Math.max(0, ...naiveLengths(left, right));
        const found = Math.max(0, ...sharedRuns(left, right, 2).map((run) => run.words));
        expect(found).toBe(longest < 2 ? 0 : longest);
      }),
    );
  });

  test('of a text with itself are one run over all of it', () => {
    fc.assert(
      fc.property(
        words.filter((list) => list.length >= 2),
        (list) => {
          expect(sharedRuns(list, list, 2)).toEqual([{ left: 0, right: 0, words: list.length }]);
        },
      ),
    );
  });

  test('find a planted passage whatever stands around it', () => {
    const passage = Int32Array.from([100, 101, 102, 103, 104, 105, 106]);
    fc.assert(
      fc.property(words, words, words, words, (a, b, c, d) => {
        const left = Int32Array.from([...a, ...passage, ...b]);
        const right = Int32Array.from([...c, ...passage, ...d]);
        const covered = coveredBy(sharedRuns(left, right, 5), left.length);
        expect(covered.slice(a.length, a.length + passage.length)).not.toContain(false);
      }),
    );
  });

  test('pair what stands several times on both sides in its order', () => {
    const left = Int32Array.from([1, 2, 3, 50, 1, 2, 3, 51, 1, 2, 3]);
    const right = Int32Array.from([60, 1, 2, 3, 61, 1, 2, 3]);
    expect(sharedRuns(left, right, 3)).toEqual([
      { left: 0, right: 1, words: 3 },
      { left: 4, right: 5, words: 3 },
      { left: 8, right: 1, words: 3 },
    ]);
  });

  test('stay few where both texts are one word over and over', () => {
    const left = new Int32Array(20_000);
    const right = new Int32Array(10_000);
    expect(sharedRuns(left, right, 5)).toEqual([
      { left: 0, right: 0, words: 10_000 },
      { left: 10_000, right: 0, words: 10_000 },
    ]);
  });
});
