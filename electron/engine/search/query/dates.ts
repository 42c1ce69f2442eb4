import type { DateNode } from './ast.ts';
import { type DateField, NONE } from './fields.ts';

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const COMPARISON = /^(>=|<=|>|<|=)(.+)$/;
const RANGE = /^([\d-]*|P\d{1,4}[DWMY])(?:\/|\.\.)([\d-]*|P\d{1,4}[DWMY])$/i;
const PERIOD = /^P(\d{1,4})([DWMY])$/i;

/** First and last day of what a partial date may mean, as numbers YYYYMMDD. Every month has 31 days here. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads what stands behind `date:` or `added:`.
 *
 *     2021   2021-03   2021-03-05      within that year, month or day
 *     2021-03/2021-06   2020..2021     from … to …
 *     2021-03/   >=2021-03             from then on
 *     /2021   <=2021                   until then
 *     >2021   <2021                    after, before
 *     P30D/   P2W   /P1Y               the last 30 days, the last two weeks, more than a year ago (D, W, M, Y)
 *     none                             without a date
 *
 * Null for anything else, which is then text.
 */
export function parseDates(text: string, field: DateField, now: Date): DateNode | null {
  if (text.toLowerCase() === NONE) return { kind: 'date', field, text, from: null, to: null };
  const bounds = compared(text) ?? ranged(text, now);
  return bounds && { kind: 'date', field, text, ...bounds };
}

/** The days a date as precise as `2021`, `2021-6` or `2021-06-07` may mean; null if it is none. */
export function parseDays(date: string): Days | null {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return null;
  const from = Number(year) * 10_000;
  return {
    first: from + Number(month ?? 1) * 100 + Number(day ?? 1),
    last: from + Number(month ?? 12) * 100 + Number(day ?? 31),
  };
}

interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

function compared(text: string): Bounds | null {
  const [, comparison, date] = COMPARISON.exec(text) ?? [];
  const days = date === undefined ? null : parseDays(date);
  if (!days) return null;
  if (comparison === '>=') return { from: days.first, to: null };
  if (comparison === '<=') return { from: null, to: days.last };
  if (comparison === '>') return { from: days.last + 1, to: null };
  if (comparison === '<') return { from: null, to: days.first - 1 };
  return { from: days.first, to: days.last };
}

function ranged(text: string, now: Date): Bounds | null {
  const [, start = text, end = PERIOD.test(text) ? '' : text] = RANGE.exec(text) ?? [];
  const from = parseDays(start) ?? daysAgo(start, now);
  const to = parseDays(end) ?? daysAgo(end, now);
  if ((!from && start !== '') || (!to && end !== '') || (!from && !to)) return null;
  if (from && to && from.first > to.last) return { from: to.first, to: from.last };
  return { from: from?.first ?? null, to: to?.last ?? null };
}

/** The day that lies a period before today, by the local calendar; null if it is none. */
function daysAgo(period: string, now: Date): Days | null {
  const [, count, unit] = PERIOD.exec(period) ?? [];
  if (count === undefined || unit === undefined) return null;
  const back = Number(count);
  const day = new Date(now);
  if (/y/i.test(unit)) day.setFullYear(day.getFullYear() - back);
  else if (/m/i.test(unit)) day.setMonth(day.getMonth() - back);
  else day.setDate(day.getDate() - back * (/w/i.test(unit) ? 7 : 1));
  const number = day.getFullYear() * 10_000 + (day.getMonth() + 1) * 100 + day.getDate();
  return { first: number, last: number };
}
