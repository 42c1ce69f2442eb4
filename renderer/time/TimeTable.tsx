import type { Timeline } from '../../electron/contract/index.ts';
import { formatShortDate } from '../design/format.ts';
import type { Measure } from '../state/views.ts';
import { formatValue } from './words.ts';
import { valueOf } from './periods.ts';

/** The numbers behind the picture: a row for each period that has any. */
export function TimeTable({
  timeline,
  names,
  measure,
  onPick,
}: {
  readonly timeline: Timeline;
  readonly names: readonly string[];
  readonly measure: Measure;
  /** A number was chosen: the lines behind it are wanted. */
  readonly onPick: (period: string, series: number) => void;
}) {
  const columns = timeline.series.map(({ points }) => new Map(points.map((point) => [point.period, point])));
  const periods = [
    ...new Set(
      timeline.series.flatMap(({ points }) =>
        points.filter(({ articles }) => articles > 0).map(({ period }) => period),
      ),
    ),
  ].sort();
  const undated = timeline.series.some(({ undated }) => undated.articles > 0);
  return (
    <div className="time-numbers" tabIndex={0} role="region" aria-label="The numbers">
      <table className="time-table numbers">
        <thead>
          <tr>
            <th scope="col">Period</th>
            {names.map((name) => (
              <th key={name} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period}>
              <th scope="row">{formatShortDate(period)}</th>
              {columns.map((column, index) => {
                const point = column.get(period);
                const value = formatValue(valueOf(point, measure), measure);
                return (
                  <td key={names[index]}>
                    {point && point.articles > 0 ? (
                      <button
                        type="button"
                        className="time-number"
                        title="Show the lines behind this number"
                        onClick={() => onPick(period, index)}
                      >
                        {value}
                      </button>
                    ) : (
                      <span className="time-none">{value}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {undated && (
            <tr>
              <th scope="row">Not dated so exactly</th>
              {timeline.series.map(({ name, undated }) => (
                <td key={name}>
                  {measure === 'rate'
                    ? '–'
                    : formatValue(measure === 'hits' ? undated.hits : undated.articles, measure)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
