import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashed, Memo, SEED } from '../../../../electron/engine/search/analyse/memo.ts';

function hashOf(piece: string): number {
  let hash = SEED;
  for (let index = 0; index < piece.length; index++) hash = hashed(hash, piece.charCodeAt(index));
  return hash;
}

test('whatever was asked for before, a piece gets what is made of it', () => {
  const memo = new Memo<string>();
  const [loud, quiet] = [1, 2];
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 5 })),
      fc.integer({ min: 0, max: 3 }),
      (pieces, fewHashes) => {
        const text = pieces.join('');
        let start = 0;
        for (const piece of pieces) {
          const end = start + piece.length;
          // Pieces with the same hash are told apart, too.
          const hash = hashOf(piece) & ((1 << fewHashes) - 1);
          expect(memo.get(text, start, end, hash, loud, (writing) => `${writing}!`)).toBe(`${piece}!`);
          expect(memo.get(text, start, end, hash, quiet, (writing) => writing)).toBe(piece);
          start = end;
        }
      },
    ),
  );
});

test('a piece that was met before is not made again', () => {
  const memo = new Memo<object>();
  const first = memo.get('the harbour', 4, 11, hashOf('harbour'), 0, () => ({}));
  expect(memo.get('harbours', 0, 7, hashOf('harbour'), 0, () => ({}))).toBe(first);
});
