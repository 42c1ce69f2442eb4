import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timelineInputSchema } from '../../../electron/contract/index.ts';
import { Concordances } from '../../../electron/engine/concordance/concordances.ts';
import { linesAt } from '../../../electron/engine/concordance/context.ts';
import { explain } from '../../../electron/engine/search/explain/explain.ts';
import { findInArticle } from '../../../electron/engine/search/passages/in-article.ts';
import { listArticles } from '../../../electron/engine/search/search.ts';
import { suggest } from '../../../electron/engine/search/suggest/suggest.ts';
import { countOverTime } from '../../../electron/engine/timeline/count.ts';
import { nastyQueries } from '../../support/nasty-queries.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  const words = Array.from(
    { length: 400 },
    (_, at) => `word${'abcdefghij'[at % 10]}${'klmnopqrst'[at % 7]}er`,
  );
  archive = await searchableArchive(
    Array.from({ length: 60 }, (_, at) => ({
      title: `Article ${at}`,
      blocks: [words.slice(at, at + 200).join(' '), 'Harbour strike, and a deal.'],
      language: 'en',
    })),
  );
});
afterAll(() => archive.close());

const cases = nastyQueries.map((query) => [query.slice(0, 30), query] as const);

describe('whatever is typed is answered, soon', () => {
  test.each(cases)('%j', async (_, query) => {
    for (const typing of [false, true]) {
      const page = await archive.page(query, { typing });
      expect(page.total).toBeGreaterThanOrEqual(page.results.length);
      expect(page.notices.length).toBeLessThan(20);
    }
  });
});

describe('so it is by whatever else takes a query, and they agree', () => {
  test.each(cases)('%j', async (_, query) => {
    const { searcher, db } = archive;
    const { total, results, reading } = await archive.page(query, { limit: 1 });
    const { ids } = await listArticles(searcher, { query, sort: 'relevance' });
    expect(ids.length).toBe(total);
    const article = results[0]?.id ?? 1;
    const told = await explain(searcher, query, article);
    expect(told.reading).toBe(reading);
    expect(told.found !== 'none').toBe(results.length > 0);
    expect(told.clauses.every(({ holds }) => holds)).toBe(told.found === 'whole');

    const hits = await findInArticle(searcher, { query, article });
    expect(hits.every(({ start, end }) => start < end)).toBe(true);
    const concordances = new Concordances(searcher);
    const concordance = await concordances.current({ query, once: false });
    await concordance.readAll();
    const { lines } = concordance.progress;
    for (const line of linesAt(db, await concordance.lines(['L1', 'R1'], 0, 5))) {
      expect(line.node.length).toBe(line.end - line.start);
    }
    const input = timelineInputSchema.parse({ queries: [query], hits: true });
    for await (const event of countOverTime(concordances, input, new AbortController().signal)) {
      if (event.type !== 'done') continue;
      const [series] = event.timeline.series;
      expect(series).toMatchObject({ articles: total, hits: lines });
    }
    expect((await suggest(searcher, query.slice(0, 500), 6)).length).toBeLessThanOrEqual(6);
  });
});
