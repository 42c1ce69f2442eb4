import { timeGroups, timeSteps, type Timeline } from '../../contract/index.ts';
import { findable, UsageError, wholeNumber, type Command } from './command.ts';
import { printCsv } from './table.ts';

export const frequencyCommand: Command = {
  usage: `QUERY… [--by ${timeSteps.join('|')}] [--group ${timeGroups.join('|')}] [--per N] [--once] [--csv]`,
  summary: 'hits and articles over time of up to five searches, --per N words (10000) or as they are',
  details: `--json prints {by, per, series: [{name, articles, hits, points: [{period, articles, hits, words, rate}],
undated: {articles, hits}}]}. words: those of all articles of the period that pass the query’s filters; rate: hits per --per
of them, else null.`,
  options: {
    by: { type: 'string' },
    group: { type: 'string' },
    per: { type: 'string' },
    once: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  async run(call) {
    const { engine, carrel, args, options, signal, progress } = call;
    if (args.length === 0 || args.length > 5)
      throw new UsageError('Name one search, or up to five to compare.');
    const by = oneOf('--by', options['by'], timeSteps) ?? 'auto';
    const group = oneOf('--group', options['group'], timeGroups);
    if (group && args.length > 1) throw new UsageError('--group takes a single search apart: name only one.');
    const per = wholeNumber('--per', options['per'], 1, 1_000_000_000) ?? null;
    await findable(engine, signal);
    const once = options['once'] === true;
    const request = { queries: [...args], by, hits: true, once, ...(group && { group }) } as const;
    if (options['csv'] === true) return printCsv(call, { of: 'timeline', ...request });

    let timeline: Timeline | undefined;
    for await (const event of await carrel.timeline.count(request, { signal })) {
      if (event.type === 'done') timeline = event.timeline;
      else progress(`${event.read} of ${event.total} articles`);
    }
    if (!timeline) throw new Error('The count ended without a result.');
    const counted = { by: timeline.by, per, series: timeline.series.map((one) => rated(one, per)) };
    return { json: counted, text: inWords(counted) };
  },
};

type Counted = {
  readonly by: string;
  readonly per: number | null;
  readonly series: readonly ReturnType<typeof rated>[];
};

/** A series with its hits per so many words, where that was asked for. */
function rated({ points, ...series }: Timeline['series'][number], per: number | null) {
  return {
    ...series,
    points: points.map((point) => {
      const rate = per === null || point.words === 0 ? null : ((point.hits ?? 0) / point.words) * per;
      return Object.assign({ rate }, point);
    }),
  };
}

function inWords({ series, per }: Counted): string {
  return series
    .flatMap(({ name, articles, hits, points, undated }) => [
      `${name}: ${hits ?? 0} hits in ${articles} articles`,
      ...points
        .filter((point) => point.articles > 0)
        .map(({ period, articles, hits, rate }) => {
          const share = rate === null ? '' : `  ${rate.toFixed(2)} per ${per} words`;
          return `  ${period.padEnd(10)}  ${String(hits ?? 0).padStart(6)} hits  ${String(articles).padStart(6)} articles${share}`;
        }),
      ...(undated.articles > 0
        ? [
            `  undated     ${String(undated.hits ?? 0).padStart(6)} hits  ${String(undated.articles).padStart(6)} articles`,
          ]
        : []),
    ])
    .join('\n');
}

function oneOf<T extends string>(
  name: string,
  value: string | boolean | undefined,
  known: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (!found) throw new UsageError(`${name} is one of ${known.join(', ')}.`);
  return found;
}
