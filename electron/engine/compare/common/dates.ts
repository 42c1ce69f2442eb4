import { partialDate } from '../../import/parse/head/dates.ts';
import { monthNamed } from '../../import/parse/head/months.ts';
import type { Found } from './found.ts';

const OF = String.raw`(?:\s+(?:of|de|del|di|do|da))?`;
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu;
/** `12 March 2021`, `12th of March`, `12. März`, `12 de marzo de 2021` */
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?${OF}\s+(\p{L}{3,12})\.?(?:,?${OF}\s+(\d{4})(?!\d))?`,
  'gu',
);
/** `March 12, 2021`, `June 2021` */
const MONTH_FIRST =
  /(?<!\p{L})(\p{L}{3,12})\.?(?:\s+de)?\s+(?:(\d{1,2})(?:st|nd|rd|th)?(?![\d.,]*\d)(?:,?\s+(\d{4})(?!\d))?|(\d{4})(?!\d))/gu;

/** The dates of a text, however they are written: down to the day, without a year where it names none, or to the month. */
export function datesIn(text: string): Found[] {
  const found: Found[] = [];
  const add = ({ 0: match, index }: RegExpExecArray, key: string | null) => {
    if (key !== null) found.push({ kind: 'date', key, start: index, end: index + match.trimEnd().length });
  };
  for (const match of text.matchAll(ISO)) add(match, keyOf(Number(match[2]), match[3], match[1]));
  for (const match of text.matchAll(DAY_FIRST)) add(match, keyOf(monthNamed(match[2]!), match[1], match[3]));
  for (const match of text.matchAll(MONTH_FIRST)) {
    const [, month, day, year, yearAlone] = match;
    add(match, keyOf(monthNamed(month!), day, year ?? yearAlone));
  }
  return found;
}

/** A leap year, for days without one. */
const SOME_YEAR = '2000';

function keyOf(month: number | undefined, day: string | undefined, year: string | undefined): string | null {
  if (month === undefined || (day === undefined && year === undefined)) return null;
  const date = partialDate(year ?? SOME_YEAR, month, day);
  return date !== null && year === undefined ? date.replace(SOME_YEAR, '') : date;
}
