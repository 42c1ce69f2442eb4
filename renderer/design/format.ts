/** Numbers, dates and sizes in the words of the reader's locale. */

/** Some systems name a language in a way that isn't one, such as `en-US@posix`. */
const locale = (typeof navigator === 'undefined' ? [] : navigator.languages).filter(isLanguageTag);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

const integers = new Intl.NumberFormat(locale);
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
const shares = new Intl.NumberFormat(locale, { style: 'percent' });
const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
const list = new Intl.ListFormat(locale, { type: 'conjunction' });

const dates = {
  year: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' }),
  month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  day: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
};
const shortDates = {
  year: dates.year,
  month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' }),
  day: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }),
};
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

export function formatNumber(value: number): string {
  return integers.format(value);
}

/** `1.2M`: for sizes where the last digits say nothing. */
export function formatRough(value: number): string {
  return value < 10_000 ? integers.format(value) : compact.format(value);
}

/** `1 article`, `2,097 articles`. */
export function formatCount(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** A share from 0 to 1: `87%`. */
export function formatShare(share: number): string {
  return shares.format(share);
}

/** A date no more precise than it is known: `2021`, `June 2021` or `10 June 2021`. */
export function formatPartialDate(date: string): string {
  return formatDate(date, dates);
}

function formatDate(date: string, formats: typeof dates): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  const precision = day !== undefined ? formats.day : month !== undefined ? formats.month : formats.year;
  return precision.format(moment);
}

/** The same in little room: `2021`, `Jun 2021` or `10 Jun 2021`. */
export function formatShortDate(date: string): string {
  return formatDate(date, shortDates);
}

/** `2019–2021`, or one year. */
export function formatYears(from: string, to: string): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)].map(formatPartialDate);
  return first === last ? first! : `${first}–${last}`;
}

/** Day and time of something that happened, from ISO 8601. */
export function formatMoment(iso: string): string {
  return moments.format(new Date(iso));
}

const days = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });

/** The day of something that happened, from ISO 8601: `Monday, 7 June 2021`. */
export function formatDay(iso: string): string {
  return days.format(new Date(iso));
}

/** Its time of day. */
export function formatTime(iso: string): string {
  return times.format(new Date(iso));
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
}

/** `45 sec`, `3 min`, `2 hr`: one unit, since nobody needs the second one while waiting. */
export function formatDuration(seconds: number): string {
  const [value, unit] =
    seconds < 60
      ? [Math.max(1, Math.round(seconds)), 'second']
      : seconds < 3600
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** The name of an ISO 639-1 language. */
export function formatLanguage(code: string | null): string {
  if (code === null) return 'Unknown';
  return languages.of(code) ?? code;
}

export function formatList(items: readonly string[]): string {
  return list.format(items);
}
