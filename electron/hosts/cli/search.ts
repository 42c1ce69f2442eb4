import type { Highlight, SearchResult } from '../../contract/index.ts';
import { UsageError, wholeNumber, type Command } from './command.ts';

const BOLD = ['\u001B[1m', '\u001B[22m'] as const;

export const searchCommand: Command = {
  usage: 'QUERY [--limit N] [--offset N]',
  summary: 'ranked articles with their best passages',
  options: { limit: { type: 'string' }, offset: { type: 'string' } },
  async run({ engine, carrel, args, options, signal }) {
    if (args.length === 0) throw new UsageError('Say what to search for.');
    await engine.index.catchUp(signal);
    const page = await carrel.search.query({
      query: args.join(' '),
      limit: wholeNumber('--limit', options['limit'], 1, 500) ?? 20,
      offset: wholeNumber('--offset', options['offset'], 0, Number.MAX_SAFE_INTEGER) ?? 0,
    });
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
