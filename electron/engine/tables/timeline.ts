import type { z } from 'zod';
import type { timelineInputSchema } from '../../contract/index.ts';
import type { Concordances } from '../concordance/concordances.ts';
import { countOverTime } from '../timeline/count.ts';
import { factsOf, type Row, type RowSource } from './table.ts';

const columns = ['series', 'period', 'articles', 'hits', 'words', 'per_10000_words'] as const;

/** Counts over time, a row for each period of each series; what has no period comes last, with an empty one. */
export function timelineRows(
  concordances: Concordances,
  request: Readonly<z.output<typeof timelineInputSchema>>,
  signal: AbortSignal,
): RowSource {
  return { columns, title: request.queries.join(', '), portions: portions(), item };

  async function* portions() {
    for await (const event of countOverTime(concordances, request, signal)) {
      if (event.type !== 'done') continue;
      for (const { name, points, undated } of event.timeline.series) {
        yield points.map(({ period, articles, hits, words }) => {
          const rate = hits === null || words === 0 ? null : Number(((hits / words) * 10_000).toFixed(3));
          return { series: name, period, articles, hits, words, per_10000_words: rate };
        });
        if (undated.articles === 0) continue;
        yield [{ series: name, period: '', ...undated, words: null, per_10000_words: null }];
      }
    }
  }
}

function item({ series, period, articles, hits }: Row): string {
  const counts = hits === null ? `${articles} articles` : `${hits} hits in ${articles} articles`;
  return `- ${factsOf(series, period || 'undated').join(', ')}: ${counts}`;
}
