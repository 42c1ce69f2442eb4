import type { z } from 'zod';
import type {
  TimeGroup,
  TimelineEvent,
  TimeSeries,
  timelineInputSchema,
  TimeStep,
} from '../../contract/index.ts';
import type { Concordances } from '../concordance/concordances.ts';
import { oncePerStory } from '../concordance/once.ts';
import { followConcordance } from '../concordance/follow.ts';
import { readFromFiles } from '../search/find/file-facets.ts';
import { facetSources } from '../search/find/values.ts';
import { listArticles } from '../search/search.ts';
import type { Searcher } from '../search/searcher.ts';
import { scopeOf } from './scope.ts';
import { stepFor } from './step.ts';
import { type Share, tally } from './tally.ts';
import { weigh } from './weights.ts';

type Request = Readonly<z.output<typeof timelineInputSchema>>;

/** Series of a group that are told apart. */
const GROUPS = 5;

/** What a query counts: the articles of its scope, and those of them it finds with the hits in each. */
interface Counted {
  readonly query: string;
  readonly shares: readonly (Share & { readonly id: number })[];
}

/** Counts the articles and hits of searches over time; see the contract. */
export async function* countOverTime(
  concordances: Concordances,
  request: Request,
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  const counted: Counted[] = [];
  for (const query of request.queries) {
    if (request.hits) yield* readHits(concordances, request, query, signal);
    counted.push(await countQuery(concordances, request, query, signal));
  }
  const by = request.by === 'auto' ? stepFor(datesOf(counted)) : request.by;
  const { group } = request;
  const series: TimeSeries[] = [];
  for (const { query, shares } of counted) {
    if (!group) series.push(tally(query, shares, by));
    else series.push(...grouped(shares, await valuesOf(group, shares, concordances.searcher, signal), by));
  }
  yield { type: 'done', timeline: { by, series } };
}

async function* readHits(
  concordances: Concordances,
  { once }: Request,
  query: string,
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  const concordance = await concordances.current({ query, once });
  for await (const { articles } of followConcordance(concordance, signal, true)) {
    yield { type: 'progress', ...articles };
  }
}

async function countQuery(
  concordances: Concordances,
  { hits, once }: Request,
  query: string,
  signal: AbortSignal,
): Promise<Counted> {
  const { searcher } = concordances;
  const [found, scope] = await Promise.all([
    listArticles(searcher, { query, sort: 'newest' }, signal),
    listArticles(searcher, { query: scopeOf(query), sort: 'newest' }, signal),
  ]);
  const counts = new Map<number, number>();
  if (hits) {
    const { articles } = await concordances.opened({ query, once });
    for (const article of articles) counts.set(article.id, article.hits);
  }
  const ids = once ? await oncePerStory(searcher, found.ids) : found.ids;
  const all = once ? await oncePerStory(searcher, scope.ids, ids) : scope.ids;
  const isFound = new Set(ids);
  const weighed = await weigh(searcher, all, signal);
  const { published } = searcher.columns;
  return {
    query,
    shares: weighed.map(({ id, words }) => ({
      id,
      published: published.cellOf(id),
      articles: isFound.has(id) ? 1 : 0,
      hits: hits ? (counts.get(id) ?? 0) : null,
      words,
    })),
  };
}

/** What an article is told apart by: it may have several values. */
async function valuesOf(
  group: TimeGroup,
  shares: Counted['shares'],
  searcher: Searcher,
  signal: AbortSignal,
): Promise<(article: number) => Iterable<string>> {
  if (group === 'collection') {
    const ids = shares.map(({ id }) => id);
    const files = await readFromFiles(searcher, ids, signal);
    return (article) => files.get(article)?.collections ?? [];
  }
  const { column: name, valuesOf } = facetSources[group];
  const column = searcher.columns[name];
  const valuesOfCell = column.cells.map((cell) => (cell === null ? [] : valuesOf(cell)));
  return (article) => valuesOfCell[column.numberOf(article)] ?? [];
}

/** A series for each of the values that most of what was found has; an article with several counts for each of them. */
function grouped(
  shares: Counted['shares'],
  valuesOf: (article: number) => Iterable<string>,
  by: TimeStep,
): readonly TimeSeries[] {
  const byValue = new Map<string, { readonly shares: Share[]; weight: number }>();
  for (const share of shares) {
    for (const value of valuesOf(share.id)) {
      let own = byValue.get(value);
      if (!own) byValue.set(value, (own = { shares: [], weight: 0 }));
      own.shares.push(share);
      own.weight += share.hits ?? share.articles;
    }
  }
  return [...byValue]
    .filter(([, { weight }]) => weight > 0)
    .sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .slice(0, GROUPS)
    .map(([value, { shares }]) => tally(value, shares, by));
}

function datesOf(counted: readonly Counted[]): ReadonlyMap<string, number> {
  const dates = new Map<string, number>();
  for (const { published, articles } of counted.flatMap(({ shares }) => shares)) {
    if (published !== null && articles > 0) dates.set(published, (dates.get(published) ?? 0) + articles);
  }
  return dates;
}
