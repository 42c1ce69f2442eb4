import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateClause, timeline, yearsOf } from '../../../renderer/search/timeline.ts';

const years = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 80 }).chain((list) =>
  fc.tuple(
    ...list.map((year) =>
      fc.record({
        value: fc.constant(String(year).padStart(4, '0')),
        articles: fc.integer({ min: 1, max: 9 }),
      }),
    ),
  ),
);

describe('the timeline', () => {
  test('draws short quiet stretches and leaves out long ones', () => {
    const bars = timeline([
      { value: '1842', articles: 1 },
      { value: '2018', articles: 3 },
      { value: '2021', articles: 9 },
    ]);
    expect(bars.map(({ from, articles, afterGap }) => [from, articles, afterGap])).toEqual([
      [1842, 1, false],
      [2018, 3, true],
      [2019, 0, false],
      [2020, 0, false],
      [2021, 9, false],
    ]);
  });

  test('joins years where there are too many for single bars', () => {
    const bars = timeline(
      Array.from({ length: 120 }, (_, index) => ({ value: String(1900 + index), articles: 1 })),
    );
    expect(bars.length).toBeLessThanOrEqual(40);
    expect(bars[0]).toMatchObject({ from: 1900, to: 1904, articles: 5 });
  });

  test('has every year in exactly one bar, in order', () => {
    fc.assert(
      fc.property(years, (list) => {
        const bars = timeline(list);
        for (const { value } of list) {
          expect(bars.filter(({ from, to }) => from <= Number(value) && Number(value) <= to)).toHaveLength(1);
        }
        expect(bars.reduce((sum, { articles }) => sum + articles, 0)).toBe(
          list.reduce((sum, { articles }) => sum + articles, 0),
        );
        expect(bars.every((bar, index) => index === 0 || bar.from > bars[index - 1]!.to)).toBe(true);
      }),
    );
  });

  test('says its years in a date clause and reads them from it', () => {
    expect(dateClause({ from: 2021, to: 2021 }, { from: 2019, to: 2019 })).toBe('2019/2021');
    expect(dateClause({ from: 2020, to: 2020 }, { from: 2020, to: 2020 })).toBe('2020');
    expect(yearsOf('2019/2021')).toEqual({ from: 2019, to: 2021 });
    expect(yearsOf('2020')).toEqual({ from: 2020, to: 2020 });
    expect(yearsOf('2020-06/2021')).toBeNull();
    expect(yearsOf('>=2020')).toBeNull();
  });
});
