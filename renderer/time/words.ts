import type { Timeline } from '../../electron/contract/index.ts';
import { formatNumber, formatPartialDate } from '../design/format.ts';
import type { Measure } from '../state/views.ts';
import type { Stretch } from './periods.ts';

/** A count, or a rate with as many digits as say something. */
export function formatValue(value: number | null, measure: Measure): string {
  if (value === null) return '–';
  return measure === 'rate' ? value.toFixed(value < 10 ? 2 : 1) : formatNumber(value);
}

/** `March 2021`, or `March 2021 – June 2021`. */
export function nameOf({ from, to }: Stretch): string {
  return from === to ? formatPartialDate(from) : `${formatPartialDate(from)} – ${formatPartialDate(to)}`;
}

/** What each series counts in a stretch. */
export function totalsIn({ series }: Timeline, { from, to }: Stretch, measure: Measure): readonly string[] {
  return series.map(({ points }) => {
    // A period belongs to a stretch of years, whatever its own step.
    const own = points.filter(({ period }) => period >= from && period.slice(0, to.length) <= to);
    const sum = (of: (point: (typeof own)[number]) => number) =>
      own.reduce((all, point) => all + of(point), 0);
    const words = sum((point) => point.words);
    const hits = sum((point) => point.hits ?? 0);
    if (measure === 'articles')
      return formatValue(
        sum((point) => point.articles),
        measure,
      );
    if (measure === 'hits') return formatValue(hits, measure);
    return formatValue(words === 0 ? null : (hits / words) * 10_000, measure);
  });
}
