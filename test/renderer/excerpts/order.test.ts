import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedBehind } from '../../../renderer/excerpts/order.ts';

const ids = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id);
const list = [1, 2, 3, 4].map((id) => ({ id }));

test('a passage is put right behind another one, or first', () => {
  expect(ids(placedBehind(list, 1, 3))).toEqual([2, 3, 1, 4]);
  expect(ids(placedBehind(list, 4, 1))).toEqual([1, 4, 2, 3]);
  expect(ids(placedBehind(list, 3, null))).toEqual([3, 1, 2, 4]);
});

test('the others keep their order, and none is lost', () => {
  const position = fc.nat({ max: list.length - 1 });
  fc.assert(
    fc.property(position, position, (from, behind) => {
      const id = list[from]!.id;
      fc.pre(from !== behind);
      const result = ids(placedBehind(list, id, list[behind]!.id));
      expect(result.filter((one) => one !== id)).toEqual(ids(list).filter((one) => one !== id));
      expect(result.indexOf(id)).toBe(result.indexOf(list[behind]!.id) + 1);
    }),
  );
});
