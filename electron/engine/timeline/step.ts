import type { TimeStep } from '../../contract/index.ts';

/** Characters of a partial date that name its year, month or day. */
const LENGTHS: Readonly<Record<TimeStep, number>> = { year: 4, month: 7, day: 10 };

/** Most periods from the first to the last article for a step to be chosen. */
const MOST_DAYS = 62;
const MOST_MONTHS = 72;

/** The share of the dated articles whose date must be as exact as the step. */
const EXACT_ENOUGH = 0.8;

/** The period a date lies in; null if it isn't known so exactly. */
export function periodOf(published: string, by: TimeStep): string | null {
  return published.length < LENGTHS[by] ? null : published.slice(0, LENGTHS[by]);
}

/** The finest step that shows these dates in not too many periods. @param dates with how many articles have each */
export function stepFor(dates: ReadonlyMap<string, number>): TimeStep {
  const known = [...dates.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'year';
  const fits = (by: TimeStep): boolean => {
    let exact = 0;
    let all = 0;
    for (const [date, articles] of dates) {
      all += articles;
      if (periodOf(date, by) !== null) exact += articles;
    }
    return exact >= all * EXACT_ENOUGH;
  };
  const days = (Date.parse(dayOf(last)) - Date.parse(dayOf(first))) / 86_400_000;
  if (days <= MOST_DAYS && fits('day')) return 'day';
  return days <= MOST_MONTHS * 30.5 && fits('month') ? 'month' : 'year';
}

function dayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
