import { monthNamed } from './months.ts';

/** Years a date line may name. Earlier articles exist; earlier numbers of four digits are rarely years. */
const YEARS = { first: 1500, last: 2199 };

/** How much of a metadata value is looked at, in UTF-16 code units. */
const LONGEST_VALUE = 100;

/** A date found in a line, as precise as the line, and the line without it: what stood before and after. */
export interface FoundDate {
  readonly date: string;
  readonly before: string;
  readonly after: string;
}

type Reading = readonly [year: string, month?: number, day?: string];

const WORD = String.raw`([\p{L}\p{M}’'׳]+\.?(?:\s\p{L}+)??)`;
const OF = String.raw`(?:\s*(?:of|de|del|den|di|do|da)\s+|\s*d[’']|\s*)`;
const TIME = String.raw`(?:T?\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|re|º|ª|°|\.)?`;

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Reading | null])[] = [
  // 2021-06-10, 2021/6/10, 2021-06, with a time of day
  [
    pattern(String.raw`(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)${TIME}`),
    ([, year, , month, day]) => [year!, Number(month), day],
  ],
  // 2021年6月10日, 2021년 6월 10일
  [
    pattern(String.raw`(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日号號일])?)?`),
    ([, year, month, day]) => (month === undefined ? [year!] : [year!, Number(month), day]),
  ],
  // 10 June 2021, 10th of June, 2021, 10. Juni 2021, 10 de junio de 2021, 1er juin 2021
  [
    pattern(String.raw`(?<!\d)(\d{1,2})${ORDINAL}${OF}${WORD},?${OF}(\d{4})(?!\d)`),
    ([, day, name, year]) => inMonth(year!, name!, day),
  ],
  // June 10, 2021
  [
    pattern(String.raw`(?<![\p{L}\p{M}])${WORD}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`),
    ([, name, day, year]) => inMonth(year!, name!, day),
  ],
  // 2021. június 10.
  [
    pattern(String.raw`(?<!\d)(\d{4})\.?\s+${WORD}\s+(\d{1,2})(?!\d)\.?`),
    ([, year, name, day]) => inMonth(year!, name!, day),
  ],
  // 10.06.2021, 10/06/2021: day first with dots; with slashes only where no other reading is possible
  [
    pattern(String.raw`(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)`),
    ([, first, separator, second, year]) => numeric(first!, separator!, second!, year!),
  ],
  // June 2021, junio de 2021
  [
    pattern(String.raw`(?<![\p{L}\p{M}])${WORD},?${OF}(\d{4})(?!\d)`),
    ([, name, year]) => inMonth(year!, name!),
  ],
];

/** The first date in a short line, in the order in which its forms can be told apart. */
export function findDate(line: string): FoundDate | null {
  if (!/\d{4}/.test(line)) return null;
  for (const [regex, read] of PATTERNS) {
    for (const match of line.matchAll(regex)) {
      const reading = read(match);
      const date = reading === null ? null : partialDate(...reading);
      if (date === null) continue;
      return { date, before: line.slice(0, match.index), after: line.slice(match.index + match[0].length) };
    }
  }
  return null;
}

/** The date a metadata value stands for: ISO 8601 with or without hyphens and time, a year, or any form {@link findDate} knows. */
export function dateOf(value: string): string | null {
  const trimmed = value.trim();
  const [, year, month, day] = /^(\d{4})(?:(\d{2})(\d{2}))?$/.exec(trimmed) ?? [];
  if (year !== undefined) return partialDate(year, month === undefined ? undefined : Number(month), day);
  return findDate(trimmed.slice(0, LONGEST_VALUE))?.date ?? null;
}

/** `2021`, `2021-06` or `2021-06-10`; null where no such day exists. */
export function partialDate(year: string, month?: number, day?: string): string | null {
  if (Number(year) < YEARS.first || Number(year) > YEARS.last) return null;
  if (month === undefined) return year;
  if (month < 1 || month > 12) return null;
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days ? `${yearMonth}-${day.padStart(2, '0')}` : null;
}

function inMonth(year: string, name: string, day?: string): Reading | null {
  const month = monthNamed(name);
  return month === undefined ? null : [year, month, day];
}

function numeric(first: string, separator: string, second: string, year: string): Reading {
  if (separator !== '/' || Number(first) > 12 || first === second) return [year, Number(second), first];
  // 10/06/2021 is June in London and October in New York; only the year is certain.
  return Number(second) > 12 ? [year, Number(first), second] : [year];
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
