import type { Timeline, TimeSeries, TimeStep } from '../../electron/contract/index.ts';
import type { Measure } from '../state/views.ts';

/** A stretch of time: the periods from one to another, both inclusive. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** When a period begins, in milliseconds since 1970. Years below 100 are years, too. */
export function startOf(period: string): number {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The period of a step that a moment lies in. */
export function periodAt(moment: number, by: TimeStep): string {
  const date = new Date(moment);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  const day = String(date.getUTCDate()).padStart(2, '0');
  return { year, month: `${year}-${month}`, day: `${year}-${month}-${day}` }[by];
}

/** The period after or before one, as exact as it. */
export function step(period: string, by: TimeStep, count: number): string {
  const date = new Date(startOf(period));
  if (by === 'year') date.setUTCFullYear(date.getUTCFullYear() + count);
  else if (by === 'month') date.setUTCMonth(date.getUTCMonth() + count);
  else date.setUTCDate(date.getUTCDate() + count);
  return periodAt(date.getTime(), by);
}

/** The value of a `date:` clause for a stretch. */
export function clauseOf({ from, to }: Stretch): string {
  return from === to ? from : `${from}/${to}`;
}

/** The stretch a `date:` clause asks for, as far as it is one; null for any other clause. */
export function stretchOf(clause: string): Stretch | null {
  const match = /^(\d{4}(?:-\d{2}){0,2})(?:\/(\d{4}(?:-\d{2}){0,2}))?$/.exec(clause);
  return match ? { from: match[1]!, to: match[2] ?? match[1]! } : null;
}

/** A stretch with its ends in order. */
export function between(one: string, other: string): Stretch {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}

/** First and last period that any series has articles in; null where none has. */
export function extentOf({ series }: Timeline): Stretch | null {
  const periods = series
    .flatMap(({ points }) => points.filter(({ articles }) => articles > 0))
    .map(({ period }) => period)
    .sort();
  const [first, last] = [periods[0], periods.at(-1)];
  return first !== undefined && last !== undefined ? { from: first, to: last } : null;
}

/** Periods that are drawn, at most: more of them are narrower than a pixel. */
const MOST = 6_000;

/** Every period of a stretch, those without articles too. */
export function periodsIn({ from, to }: Stretch, by: TimeStep): readonly string[] {
  const periods: string[] = [];
  for (let period = from; period <= to && periods.length < MOST; period = step(period, by, 1))
    periods.push(period);
  return periods;
}

/** What a series counts in a period; null where nothing could be counted, since there is no text. */
export function valueOf(point: TimeSeries['points'][number] | undefined, measure: Measure): number | null {
  if (measure === 'articles') return point?.articles ?? 0;
  if (measure === 'hits') return point?.hits ?? 0;
  return point && point.words > 0 ? ((point.hits ?? 0) / point.words) * 10_000 : null;
}
