import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memo } from '../../../../electron/engine/search/analyse/memo.ts';

test('whatever was asked for before, a piece gets what is made of it', () => {
  const memo = new Memo<string>();
  const [loud, quiet] = [1, 2];
  // Some fit a slot as they are, some don't: long ones, and those beyond Latin-1.
  const piece = fc.oneof(
    fc.string({ minLength: 1, maxLength: 10, unit: fc.constantFrom('a', 'b', '\u00ff', '\u0100') }),
    fc.string({ minLength: 60, maxLength: 70 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let start = 0;
      for (const piece of pieces) {
        const end = start + piece.length;
        expect(memo.get(text, start, end, loud, (writing) => `${writing}!`)).toBe(`${piece}!`);
        expect(memo.get(text, start, end, quiet, (writing) => writing)).toBe(piece);
        start = end;
      }
    }),
  );
});

test('a piece that was met before is not made again', () => {
  const memo = new Memo<object>();
  const first = memo.get('the harbour', 4, 11, 0, () => ({}));
  expect(memo.get('harbours', 0, 7, 0, () => ({}))).toBe(first);
});
