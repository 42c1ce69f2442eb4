import {
  type Collocate,
  type CollocateSort,
  collocateSorts,
  type Line,
  lineSorts,
  type LineSort,
} from '../../contract/index.ts';
import { findable, UsageError, wholeNumber, type Command } from './command.ts';
import { printCsv } from './table.ts';

/** Lines fetched at once: what the contract gives. */
const PAGE = 200;

/** Characters shown on each side of the node where the terminal doesn't say how wide it is. */
const AROUND = 50;

export const concordanceCommand: Command = {
  usage: `QUERY [--sort ${lineSorts.join('|')},…] [--limit N] [--once] [--csv]
  or QUERY --collocates [--sort ${collocateSorts.join('|')}] [--little] [--limit N] [--once]`,
  summary:
    'every hit with the words around it, sorted by those words; --once leaves near-duplicates out; --collocates counts the words around the hits, --little those that hold sentences together, too',
  details: `L3 to L1 are the words on the left, L1 next to the hit; R1 to R3 those on the right; newest first without --sort.
--json prints {query, total, cut, lines: [{number, article, revision, title, source, published, language, start, end,
left, node, right, sentence: {start, end}}]}. cut: there are more hits than the 200,000 that are ever listed.
With --collocates: {query, total, words: [{word, places: [L3, L2, L1, R1, R2, R3], together, everywhere, strength}]}.
strength is the log-likelihood against all words of the articles found; from 10.83 on chance is below one in a thousand.`,
  options: {
    sort: { type: 'string' },
    limit: { type: 'string' },
    once: { type: 'boolean' },
    csv: { type: 'boolean' },
    collocates: { type: 'boolean' },
    little: { type: 'boolean' },
  },
  async run(call) {
    const { engine, carrel, args, options, signal, progress } = call;
    if (args.length === 0) throw new UsageError('Say what to look for.');
    await findable(engine, signal);
    const hits = { query: args.join(' '), once: options['once'] === true };
    if (options['collocates'] === true) {
      const wanted = wholeNumber('--limit', options['limit'], 1, 1000) ?? 50;
      const by = collocateSortOf(options['sort']);
      const little = options['little'] === true;
      const { total, words } = await carrel.concordance.collocates({
        ...hits,
        sort: by,
        little,
        limit: wanted,
      });
      return { json: { query: hits.query, total, words }, text: words.map(describeWord).join('\n') };
    }
    const sort = sortOf(options['sort']);
    const limit = wholeNumber('--limit', options['limit'], 1, Number.MAX_SAFE_INTEGER) ?? 100;
    if (options['csv'] === true) return printCsv(call, { of: 'lines', ...hits, sort });

    let total = 0;
    let cut = false;
    for await (const told of await carrel.concordance.follow(hits, { signal })) {
      total = told.lines;
      cut = told.cut;
      progress(`${told.lines} of about ${told.expected} lines`);
    }
    const lines: Line[] = [];
    while (lines.length < Math.min(limit, total)) {
      const wanted = Math.min(PAGE, limit - lines.length);
      const page = await carrel.concordance.lines({ ...hits, sort, offset: lines.length, limit: wanted });
      if (page.lines.length === 0) break;
      lines.push(...page.lines);
    }
    return {
      json: { query: hits.query, total, cut, lines },
      text: [`${total}${cut ? ' and more' : ''} lines`, ...lines.map(describe)].join('\n'),
    };
  },
};

function sortOf(value: string | boolean | undefined): readonly LineSort[] {
  if (typeof value !== 'string') return [];
  return value.split(',').map((name) => {
    const sort = lineSorts.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (!sort) throw new UsageError(`--sort takes ${lineSorts.join(', ')}, not “${name}”.`);
    return sort;
  });
}

function collocateSortOf(value: string | boolean | undefined): CollocateSort {
  const sort = collocateSorts.find((one) => one === (value ?? 'strength'));
  if (!sort) throw new UsageError(`--sort takes ${collocateSorts.join(', ')}, not “${String(value)}”.`);
  return sort;
}

function describeWord({ word, places, together, everywhere, strength }: Collocate): string {
  const around = places.map((count) => String(count).padStart(5)).join('');
  return `${strength.toFixed(1).padStart(9)}${String(together).padStart(7)} of ${String(everywhere).padEnd(7)}${around}  ${word}`;
}

function describe({ left, node, right, article, title }: Line): string {
  const around = process.stdout.columns ? Math.max(10, (process.stdout.columns - 30) >> 1) : AROUND;
  const before = inOneLine(left).slice(-around).padStart(around);
  const behind = inOneLine(right).slice(0, around);
  return `${before}[${inOneLine(node)}]${behind}  (${article} ${title.slice(0, 30)})`;
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
