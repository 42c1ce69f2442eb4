import {
  type Carrel,
  type Facets,
  type FileFacets,
  type Highlight,
  type SearchPage,
  type SearchResult,
  sorts,
} from '../../contract/index.ts';
import { statuses } from '../../engine/search/find/statuses.ts';
import { findable, UsageError, wholeNumber, type Command } from './command.ts';
import { logSearch } from './log.ts';
import { settled } from './settled.ts';
import { printCsv } from './table.ts';

/** Results fetched at once: what the contract gives. */
const MOST = 500;

const BOLD = ['\u001B[1m', '\u001B[22m'] as const;

export const searchCommand: Command = {
  usage:
    'QUERY [--limit N | --all] [--offset N] [--sort relevance|newest|oldest|title] [--facets] [--csv] [--log]',
  summary:
    'ranked articles with their best passages; --facets counts sources, years, languages, tags, authors, collections, endings and statuses, too; --csv prints a row for every article; --log records the search in the research log',
  details: `A query is words, all of which an article must have, and any of
  harbour strike   a OR b   a | b   -word   NOT word   (a OR b) c     AND binds tighter than OR
  "wage deal"      exactly these words in a row, not stemmed
  "a b"~5          a NEAR/5 b, a w/5 b: at most five other words between them
  word*  *word  w?rd  word~  word~2                  beginnings, patterns, near spellings
  /reg(ular)? ex\\w+/                                within a paragraph, whatever its case
  title: author: source: tag: collection: lang: path: file: ext: speaker: note:   with a word, "a value", (a OR b)
  status:NAME      ${Object.keys(statuses).join(', ')}
  in:excerpts  in:"List name"                        articles with kept passages
  date:2021  date:2021-03/2021-06  date:>=2020  date:P30D/  date:none; added: likewise

--json prints {query, reading, total, complete, tookMs, results: [{id, uid, title, byline, published, source, language, words,
revision, tags, path, score, hits, missing, titleHighlights, passages: [{block, start, text, highlights: [[start, end]]}]}],
corrections: [{word, used}], inWords, notices: [{code, message}], facets: {source, year, language, tag, author: [{value, articles}]}}; with --facets also collection, ext and status.`,
  options: {
    limit: { type: 'string' },
    offset: { type: 'string' },
    sort: { type: 'string' },
    facets: { type: 'boolean' },
    all: { type: 'boolean' },
    csv: { type: 'boolean' },
    log: { type: 'boolean' },
  },
  async run(call) {
    const { engine, carrel, args, options, signal } = call;
    if (args.length === 0) throw new UsageError('Say what to search for.');
    const query = args.join(' ');
    const [all, csv] = [options['all'] === true, options['csv'] === true];
    if (all || csv) await findable(engine, signal);
    else await settled(engine, signal);
    if (options['log'] === true) await logSearch(carrel, query, signal);
    if (csv) return printCsv(call, { of: 'articles', query });
    const limit = all ? MOST : (wholeNumber('--limit', options['limit'], 1, MOST) ?? 20);
    const offset = wholeNumber('--offset', options['offset'], 0, Number.MAX_SAFE_INTEGER) ?? 0;
    const sort = sortNamed(options['sort']);
    const page = await carrel.search.query({ query, limit, offset, sort });
    const facets =
      options['facets'] === true
        ? { ...page.facets, ...(await carrel.search.fileFacets({ query })) }
        : page.facets;
    if (all) page.results.push(...(await restOf(carrel, page, offset, sort)));
    const corrections = page.corrections.map(
      ({ word, used }) => `Showing results for “${used}” instead of “${word}”.`,
    );
    return {
      json: { ...page, facets },
      text: [
        `${countOf(page)} (${page.tookMs.toFixed(0)} ms)`,
        ...corrections,
        ...page.notices.map(({ message }) => message),
        ...(options['facets'] === true ? facetLines(facets) : []),
        ...page.results.map(describe),
      ].join('\n'),
    };
  },
};

function countOf({ total, complete, reading }: SearchPage): string {
  const count = `${complete} ${complete === 1 ? 'article' : 'articles'} for ${reading || 'everything'}`;
  return total > complete ? `${count}, ${total - complete} more with some of it` : count;
}

async function restOf(carrel: Carrel, { query, total, results }: SearchPage, offset: number, sort: Sort) {
  const rest: SearchResult[] = [];
  for (let at = offset + results.length; at < total; at += MOST) {
    rest.push(...(await carrel.search.query({ query, limit: MOST, offset: at, sort })).results);
  }
  return rest;
}

type Sort = (typeof sorts)[number];

function sortNamed(value: string | boolean | undefined): Sort {
  if (value === undefined) return 'relevance';
  const sort = sorts.find((one) => one === value);
  if (!sort) throw new UsageError(`--sort is one of ${sorts.join(', ')}, not “${String(value)}”.`);
  return sort;
}

function facetLines(facets: Facets | (Facets & FileFacets)): readonly string[] {
  return Object.entries(facets).flatMap(([name, values]) =>
    values.length === 0
      ? []
      : [`${name}: ${values.map(({ value, articles }) => `${value} ${articles}`).join(', ')}`],
  );
}

function describe(result: SearchResult): string {
  const from = [result.source, result.published].filter((part) => part !== null).join(', ');
  return [
    '',
    `${result.id}  ${highlighted(result.title, result.titleHighlights)}${from && `  (${from})`}`,
    ...(result.missing.length > 0 ? [`    lacks: ${result.missing.join(', ')}`] : []),
    ...result.passages.map(
      ({ text, highlights }) => `    ${highlighted(text, highlights).replaceAll('\n', ' ')}`,
    ),
  ].join('\n');
}

function highlighted(text: string, ranges: readonly Highlight[]): string {
  if (!process.stdout.isTTY) return text;
  let at = 0;
  let out = '';
  for (const [start, end] of ranges) {
    out += text.slice(at, start) + BOLD[0] + text.slice(start, end) + BOLD[1];
    at = end;
  }
  return out + text.slice(at);
}
