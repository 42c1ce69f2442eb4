import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inDateOrder } from '../../../electron/engine/search/date-order.ts';
import { Column } from '../../../electron/engine/search/find/columns.ts';
import { IdSet } from '../../../electron/engine/search/find/id-set.ts';

const dates = fc.array(fc.option(fc.constantFrom('2019', '2020-05', '2020-05-02', '2021-12-31')));

test('the newest come first, of one day the last added; without a date, the last', () => {
  fc.assert(
    fc.property(dates, (published) => {
      const { column, ids } = columnOf(published);
      const dateOf = (id: number) => published[id - 1] ?? '';
      const wanted = ids.toSorted((a, b) =>
        dateOf(a) === dateOf(b) ? b - a : dateOf(a) < dateOf(b) ? 1 : -1,
      );
      expect(inDateOrder(IdSet.of(ids), 'newest', column)).toEqual(wanted);
    }),
  );
});

test('the oldest come first, of one day the first added; without a date, the last', () => {
  fc.assert(
    fc.property(dates, (published) => {
      const { column, ids } = columnOf(published);
      const dated = ids.filter((id) => published[id - 1] !== null);
      const wanted = dated.toSorted((a, b) => {
        const [one, other] = [published[a - 1]!, published[b - 1]!];
        return one === other ? a - b : one < other ? -1 : 1;
      });
      const undated = ids.filter((id) => published[id - 1] === null).toReversed();
      expect(inDateOrder(IdSet.of(ids), 'oldest', column)).toEqual([...wanted, ...undated]);
    }),
  );
});

function columnOf(cells: readonly (string | null)[]) {
  const column = new Column();
  cells.forEach((cell, at) => column.set(at + 1, cell));
  return { column, ids: cells.map((_, at) => at + 1) };
}
