import type { Facet } from '../../electron/contract/index.ts';

/** One bar of the timeline: a year or several, from `from` to `to` inclusive. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly articles: number;
  /** Time without articles was left out before this bar. */
  readonly afterGap: boolean;
}

/** Empty years in a row that are drawn; more of them become a gap. */
const LONGEST_QUIET = 8;

/** Bars that fit the narrowest column. */
const MOST_BARS = 40;

/** Years a bar may stand for, in the order they are tried. */
const SPANS = [1, 2, 5, 10, 20, 50, 100];

/** Articles over time. Every year is in exactly one bar; short quiet stretches show as empty bars, long ones as a gap. */
export function timeline(years: readonly Facet[]): readonly Bar[] {
  const counted = years.map(({ value, articles }) => ({ year: Number(value), articles }));
  for (const span of SPANS) {
    const bars = barsOf(counted, span);
    if (bars.length <= MOST_BARS || span === SPANS.at(-1)) return bars;
  }
  return [];
}

function barsOf(years: readonly { year: number; articles: number }[], span: number): Bar[] {
  const totals = new Map<number, number>();
  for (const { year, articles } of years) {
    const from = Math.floor(year / span) * span;
    totals.set(from, (totals.get(from) ?? 0) + articles);
  }
  const bars: Bar[] = [];
  for (const [from, articles] of [...totals].sort(([a], [b]) => a - b)) {
    const before = bars.at(-1);
    const quiet = before ? (from - before.from) / span - 1 : 0;
    const afterGap = quiet > LONGEST_QUIET;
    if (before && !afterGap) {
      for (let empty = before.from + span; empty < from; empty += span) {
        bars.push({ from: empty, to: empty + span - 1, articles: 0, afterGap: false });
      }
    }
    bars.push({ from, to: from + span - 1, articles, afterGap });
  }
  return bars;
}

/** The value of a `date:` clause for the years from one bar to another, whichever comes first. */
export function dateClause(one: Pick<Bar, 'from' | 'to'>, other: Pick<Bar, 'from' | 'to'>): string {
  const from = Math.min(one.from, other.from);
  const to = Math.max(one.to, other.to);
  return from === to ? year(from) : `${year(from)}/${year(to)}`;
}

/** The years a `date:` clause covers, as far as they are whole years; null for any other clause. */
export function yearsOf(clause: string): { readonly from: number; readonly to: number } | null {
  const match = /^(\d{4})(?:\/(\d{4}))?$/.exec(clause);
  if (!match) return null;
  return { from: Number(match[1]), to: Number(match[2] ?? match[1]) };
}

function year(value: number): string {
  return String(value).padStart(4, '0');
}
