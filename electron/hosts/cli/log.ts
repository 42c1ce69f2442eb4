import type { Carrel, LogEntry } from '../../contract/index.ts';
import { takeArguments, UsageError, type Command } from './command.ts';
import { printCsv } from './table.ts';

/** Entries fetched at once: what the contract gives. */
const MOST = 500;

export const logCommand: Command = {
  usage: '[--since DATE] [--csv] | --on | --off | --note TEXT | --remove ID,…|all',
  summary: 'the research log: searches, how they were read, what they found and what was kept of them',
  details: `\
Nothing is recorded before --on. From then on the searches that are meant are, in the app (those that
led to an article or a passage) and here (those with “search --log”), until --off.

  --since DATE   only entries from this day on: 2021-06-07
  --csv          a row for every entry, oldest first
  --note TEXT    writes a note between the searches
  --remove IDS   takes entries out: their numbers, or all

--json prints {recordingSince, total, entries: [{kind, id, at, …}]}, newest first. A search has query, reading,
host, total, archive: {articles, changes}, opened: [{article, title}], kept: [{excerpt, article, title,
revision, start, end, quote, removed}]; a note has text.`,
  options: {
    since: { type: 'string' },
    csv: { type: 'boolean' },
    on: { type: 'boolean' },
    off: { type: 'boolean' },
    note: { type: 'string' },
    remove: { type: 'string' },
  },
  async run(call) {
    const { carrel, args, options } = call;
    takeArguments(args);
    if ([options['on'], options['off'], options['note'], options['remove']].filter(Boolean).length > 1)
      throw new UsageError('Ask for one thing at a time.');
    if (options['on'] === true || options['off'] === true)
      await carrel.log.setRecording({ on: options['on'] === true });
    if (typeof options['note'] === 'string') await carrel.log.note({ text: options['note'] });
    if (typeof options['remove'] === 'string')
      await carrel.log.remove({ entries: entriesNamed(options['remove']) });
    const since = dayNamed('--since', options['since']);
    if (options['csv'] === true) return printCsv(call, { of: 'log', ...since });
    const found = await carrel.log.list({ ...since, limit: MOST });
    while (found.entries.length > 0 && found.entries.length < found.total) {
      const before = found.entries.at(-1)!.id;
      const { entries } = await carrel.log.list({ ...since, before, limit: MOST });
      if (entries.length === 0) break;
      found.entries.push(...entries);
    }
    return { json: found, text: describe(found) };
  },
};

/** Records a search if searches are recorded. @throws UsageError if they aren't */
export async function logSearch(carrel: Carrel, query: string, signal: AbortSignal): Promise<void> {
  const { entry } = await carrel.log.search({ query, host: 'command line' }, { signal });
  if (entry === null && query.trim() !== '')
    throw new UsageError('Searches are not recorded in this archive. Say “carrel log --on” first.');
}

function entriesNamed(value: string): number[] | 'all' {
  if (value === 'all') return value;
  const ids = value.split(',').map(Number);
  if (ids.some((id) => !Number.isSafeInteger(id) || id < 1))
    throw new UsageError('--remove takes the numbers of entries, with commas between them, or “all”.');
  return ids;
}

/** The entries from a day on; all without one. @throws UsageError if it is no day */
export function dayNamed(option: string, value: string | boolean | undefined): { since?: string } {
  if (value === undefined) return {};
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new UsageError(`${option} is a day, such as 2021-06-07.`);
  return { since: value };
}

function describe({
  recordingSince,
  entries,
}: {
  readonly recordingSince: string | null;
  readonly entries: readonly LogEntry[];
}): string {
  const state =
    recordingSince === null
      ? 'Searches are not recorded.'
      : `Searches are recorded since ${momentOf(recordingSince)}.`;
  return [state, ...entries.map(describeEntry)].join('\n');
}

function describeEntry(entry: LogEntry): string {
  const head = `\n${entry.id}  ${momentOf(entry.at)}`;
  if (entry.kind === 'note') return `${head}  note: ${entry.text}`;
  const { query, reading, total, archive, host, opened, kept } = entry;
  const came = [
    `${total} of ${archive.articles} articles`,
    ...(opened.length > 0 ? [`${opened.length} opened`] : []),
    ...(kept.length > 0 ? [`${kept.length} kept`] : []),
    ...(host === 'command line' ? [host] : []),
  ];
  return [
    `${head}  ${query}`,
    ...(reading === query ? [] : [`    read as ${reading}`]),
    `    ${came.join('; ')}`,
  ].join('\n');
}

/** In the time of the person at the terminal. */
function momentOf(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
