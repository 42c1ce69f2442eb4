import type { Carrel, Highlight, SearchPage, SearchResult } from '../../contract/index.ts';
import { UsageError, wholeNumber, type Command } from './command.ts';
import { printCsv } from './table.ts';

/** Results fetched at once: what the contract gives. */
const MOST = 500;

const BOLD = ['\u001B[1m', '\u001B[22m'] as const;

export const searchCommand: Command = {
  usage: 'QUERY [--limit N | --all] [--offset N] [--csv]',
  summary: 'ranked articles with their best passages; --csv prints a row for every one of them',
  options: {
    limit: { type: 'string' },
    offset: { type: 'string' },
    all: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  async run(call) {
    const { engine, carrel, args, options, signal } = call;
    if (args.length === 0) throw new UsageError('Say what to search for.');
    await engine.index.catchUp(signal);
    const query = args.join(' ');
    if (options['csv'] === true) return printCsv(call, { of: 'articles', query });
    const all = options['all'] === true;
    const limit = all ? MOST : (wholeNumber('--limit', options['limit'], 1, MOST) ?? 20);
    const offset = wholeNumber('--offset', options['offset'], 0, Number.MAX_SAFE_INTEGER) ?? 0;
    const page = await carrel.search.query({ query, limit, offset });
    if (all) page.results.push(...(await restOf(carrel, page, offset)));
    const corrections = page.corrections.map(
      ({ word, used }) => `Showing results for “${used}” instead of “${word}”.`,
    );
    return {
      json: page,
      text: [
        `${page.total} ${page.total === 1 ? 'article' : 'articles'} for ${page.reading || 'everything'} (${page.tookMs.toFixed(0)} ms)`,
        ...corrections,
        ...page.results.map(describe),
      ].join('\n'),
    };
  },
};

async function restOf(carrel: Carrel, { query, total, results }: SearchPage, offset: number) {
  const rest: SearchResult[] = [];
  for (let at = offset + results.length; at < total; at += MOST) {
    rest.push(...(await carrel.search.query({ query, limit: MOST, offset: at })).results);
  }
  return rest;
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
