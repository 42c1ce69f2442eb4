import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from '../../../../electron/engine/search/find/id-set.ts';

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 80 });

test('it behaves as a set of numbers does', () => {
  fc.assert(
    fc.property(ids, ids, (one, two) => {
      const [a, b] = [new Set(one), new Set(two)];
      const [x, y] = [IdSet.of(one), IdSet.of(two)];
      const all = Array.from({ length: 310 }, (_, id) => id);
      expect(x.size).toBe(a.size);
      expect(all.filter((id) => x.has(id))).toEqual(all.filter((id) => a.has(id)));
      expect(x.toArray()).toEqual(all.filter((id) => a.has(id)));
      expect(x.and(y).toArray()).toEqual(all.filter((id) => a.has(id) && b.has(id)));
      expect(x.or(y).toArray()).toEqual(all.filter((id) => a.has(id) || b.has(id)));
      expect(x.without(y).toArray()).toEqual(all.filter((id) => a.has(id) && !b.has(id)));
      expect(x.filter((id) => id % 3 === 0).toArray()).toEqual(all.filter((id) => a.has(id) && id % 3 === 0));
    }),
  );
});
