import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  between,
  clauseOf,
  periodAt,
  periodsIn,
  startOf,
  step,
  stretchOf,
  valueOf,
} from '../../../renderer/time/periods.ts';
import { comparedQuery, withoutDates } from '../../../renderer/time/queries.ts';

const steps = ['year', 'month', 'day'] as const;
const moment = fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2200, 0, 1) });

test('a moment lies in its period, and the next period begins where it ends', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...steps), (at, by) => {
      const period = periodAt(at, by);
      const next = step(period, by, 1);
      expect(startOf(period)).toBeLessThanOrEqual(at);
      expect(startOf(next)).toBeGreaterThan(at);
      expect(step(next, by, -1)).toBe(period);
      expect(periodsIn({ from: period, to: next }, by)).toEqual([period, next]);
    }),
  );
});

test('months and days go on over the ends of years', () => {
  expect(step('2020-12', 'month', 1)).toBe('2021-01');
  expect(step('2020-02-28', 'day', 1)).toBe('2020-02-29');
  expect(step('0099', 'year', 1)).toBe('0100');
});

test('a stretch is written as a clause and read again', () => {
  expect(clauseOf(between('2021-06', '2021-03'))).toBe('2021-03/2021-06');
  expect(stretchOf('2021-03/2021-06')).toEqual({ from: '2021-03', to: '2021-06' });
  expect(stretchOf('2021')).toEqual({ from: '2021', to: '2021' });
  expect(stretchOf('>=2021')).toBeNull();
});

test('a rate is nothing where there is no text, and a count is 0', () => {
  expect(valueOf(undefined, 'rate')).toBeNull();
  expect(valueOf(undefined, 'hits')).toBe(0);
  expect(valueOf({ period: '2021', articles: 1, hits: 3, words: 1_500 }, 'rate')).toBe(20);
});

test('a compared term keeps the filters of the search and none of its words', () => {
  const query = 'strike source:(Pilot OR Gazette) -tag:port date:2021 "daily list"';
  expect(comparedQuery('ferry OR boat', withoutDates(query))).toBe(
    '(ferry OR boat) source:(Pilot OR Gazette) -tag:port',
  );
});
