import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { slips } from '../../../../electron/engine/search/words/spelling.ts';

const word = fc.string({ unit: fc.constantFrom(...'a b c d e o'.split(' ')), minLength: 1, maxLength: 8 });

/** Levenshtein's distance, as everybody writes it. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  return 1 + Math.min(distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1)));
}

test('no slip costs more than a change of a letter, and only the same word costs nothing', () => {
  fc.assert(
    fc.property(word, word, (typed, meant) => {
      const first = typed[0] === meant[0] ? 0 : 0.5;
      expect(slips(typed, meant)).toBeLessThanOrEqual(distance(typed, meant) + first);
      expect(slips(typed, meant) === 0).toBe(typed === meant);
    }),
    { numRuns: 200 },
  );
});

test('usual slips cost less than others', () => {
  expect(slips('habrour', 'harbour')).toBeLessThan(slips('haxbour', 'harbour'));
  expect(slips('hqrbour', 'harbour')).toBeLessThan(slips('hprbour', 'harbour'));
  expect(slips('harrbour', 'harbour')).toBeLessThan(slips('harxbour', 'harbour'));
  expect(slips('jarbour', 'harbour')).toBeGreaterThan(slips('harbojr', 'harbour'));
});
