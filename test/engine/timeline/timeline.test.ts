import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Timeline, type TimelineInput, timelineInputSchema } from '../../../electron/contract/index.ts';
import { concordancesOf } from '../../../electron/engine/concordance/concordances.ts';
import { countOverTime } from '../../../electron/engine/timeline/count.ts';
import { scopeOf } from '../../../electron/engine/timeline/scope.ts';
import { stepFor } from '../../../electron/engine/timeline/step.ts';
import { allOf } from '../../support/events.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    { title: 'A', blocks: ['A strike and a strike.'], source: 'Pilot', published: '2021-03-05' },
    { title: 'B', blocks: ['One strike, no lockout.'], source: 'Gazette', published: '2021-03' },
    { title: 'C', blocks: ['A lockout.'], source: 'Pilot', published: '2020' },
    { title: 'D', blocks: ['A strike without a date.'], source: 'Pilot' },
    { title: 'E', blocks: ['Nothing of the kind.'], source: 'Gazette', published: '2020-05-01' },
  ]);
  archive.db.prepare(`UPDATE article SET words = 100`).run();
});
afterAll(() => archive.close());

async function count(input: TimelineInput): Promise<Timeline> {
  const request = timelineInputSchema.parse(input);
  const { signal } = new AbortController();
  const events = await allOf(countOverTime(concordancesOf(archive.index), request, signal));
  const last = events.at(-1);
  if (last?.type !== 'done') throw new Error('The count ended without a timeline.');
  return last.timeline;
}

describe('articles and hits over time', () => {
  test('are counted by year, with the words they are set against', async () => {
    const { by, series } = await count({ queries: ['strike'], by: 'year', hits: true });
    expect(by).toBe('year');
    expect(series).toEqual([
      {
        name: 'strike',
        articles: 3,
        hits: 4,
        points: [
          { period: '2020', articles: 0, hits: 0, words: 200 },
          { period: '2021', articles: 2, hits: 3, words: 200 },
        ],
        undated: { articles: 1, hits: 1 },
      },
    ]);
  });

  test('leave out of a period what is not dated so exactly', async () => {
    const { series } = await count({ queries: ['strike', 'lockout'], by: 'month' });
    expect(series[0]!.points.map(({ period, articles }) => [period, articles])).toEqual([
      ['2020-05', 0],
      ['2021-03', 2],
    ]);
    expect(series[1]).toMatchObject({ name: 'lockout', articles: 2, hits: null, undated: { articles: 1 } });
  });

  test('are set against the words of what passes the filters of the query', async () => {
    const { series } = await count({ queries: ['strike source:Pilot'], by: 'year' });
    expect(series[0]!.points).toEqual([
      { period: '2020', articles: 0, hits: null, words: 100 },
      { period: '2021', articles: 1, hits: null, words: 100 },
    ]);
  });

  test('are told apart by source', async () => {
    const { series } = await count({ queries: ['strike'], by: 'year', group: 'source', hits: true });
    expect(series.map(({ name, articles, hits }) => [name, articles, hits])).toEqual([
      ['Pilot', 2, 3],
      ['Gazette', 1, 1],
    ]);
  });

  test('add up to what the search finds', async () => {
    for (const by of ['year', 'month', 'day'] as const) {
      for (const query of ['strike', 'lockout', '', 'source:Pilot', 'strike -lockout']) {
        const { series } = await count({ queries: [query], by });
        const { articles, points, undated } = series[0]!;
        expect(articles).toBe((await archive.page(query)).total);
        expect(points.reduce((sum, point) => sum + point.articles, undated.articles)).toBe(articles);
      }
    }
  });
});

test('the scope of a query is what it asks of articles, not of their words', () => {
  expect(scopeOf('strike source:Pilot -lang:fr')).toBe('source:Pilot AND NOT lang:fr');
  expect(scopeOf('strike (source:Pilot OR source:Gazette)')).toBe('source:Pilot OR source:Gazette');
  expect(scopeOf('strike OR source:Pilot')).toBe('');
  expect(scopeOf('')).toBe('');
});

test('the step suits the span of the dates and how exactly they are known', () => {
  const dates = (...known: readonly string[]) => new Map(known.map((date) => [date, 1]));
  expect(stepFor(dates('2021-03-01', '2021-04-15'))).toBe('day');
  expect(stepFor(dates('2021-03-01', '2023-04-15'))).toBe('month');
  expect(stepFor(dates('2001-03-01', '2023-04-15'))).toBe('year');
  expect(stepFor(dates('2021', '2022'))).toBe('year');
  expect(stepFor(new Map())).toBe('year');
});

test('a report that several papers printed counts once, with the earliest of them', async () => {
  const report = Array.from({ length: 60 }, (_, word) => `Word${word} of the harbour strike report`).join(
    '. ',
  );
  const printed = await searchableArchive([
    { title: 'A', blocks: [report], source: 'Pilot', published: '2021-03-06' },
    { title: 'B', blocks: [`${report}. And no more.`], source: 'Gazette', published: '2021-03-05' },
    { title: 'C', blocks: ['Another strike altogether.'], source: 'Gazette', published: '2021-03-07' },
  ]);
  try {
    const concordances = concordancesOf(printed.index);
    const counted = async (once: boolean) => {
      const request = timelineInputSchema.parse({ queries: ['strike'], by: 'day', hits: true, once });
      const events = await allOf(countOverTime(concordances, request, new AbortController().signal));
      const last = events.at(-1);
      if (last?.type !== 'done') throw new Error('The count ended without a timeline.');
      return last.timeline.series[0]!.points.map(({ period, articles, hits }) => [period, articles, hits]);
    };
    expect(await counted(false)).toEqual([
      ['2021-03-05', 1, 60],
      ['2021-03-06', 1, 60],
      ['2021-03-07', 1, 1],
    ]);
    expect(await counted(true)).toEqual([
      ['2021-03-05', 1, 60],
      ['2021-03-07', 1, 1],
    ]);
  } finally {
    printed.close();
  }
});
