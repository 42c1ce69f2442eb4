import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByRank } from '../../../electron/engine/search/rank/sort-by-rank.ts';
import { Vocabulary } from '../../../electron/engine/concordance/vocabulary.ts';

test('sorting by rank is sorting, and leaves equals in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), (ranks) => {
      const order = Uint32Array.from(ranks.keys());
      const sorted = [...sortByRank(order, (number) => ranks[number]!, 10)];
      expect(sorted).toEqual([...order].toSorted((a, b) => ranks[a]! - ranks[b]! || a - b));
    }),
  );
});

test('words rank in alphabetical order, whenever they were met, and no word comes first', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const vocabulary = new Vocabulary();
      const numbers = words.map((word) => vocabulary.numberOf(word));
      const { ranks } = vocabulary;
      expect(ranks[vocabulary.numberOf('')]).toBe(0);
      for (const [index, word] of words.entries()) {
        for (const [other, earlier] of words.entries()) {
          expect(ranks[numbers[index]!]! < ranks[numbers[other]!]!).toBe(word < earlier);
        }
      }
    }),
    { numRuns: 30 },
  );
});
