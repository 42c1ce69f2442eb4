import { extname, resolve } from 'node:path';
import {
  formats,
  type Carrel,
  type ExportEvent,
  type ExportFormat,
  type Selection,
} from '../../contract/index.ts';
import { articleId, takeArguments, UsageError, type Command } from './command.ts';

export const exportCommand: Command = {
  usage: 'OUT --query Q | --articles ID,… | --list NAME [--title T] [--paper a4|letter]',
  summary: 'passages with their citations as .pdf, .html or .md',
  options: {
    query: { type: 'string' },
    articles: { type: 'string' },
    list: { type: 'string' },
    title: { type: 'string' },
    paper: { type: 'string' },
  },
  async run({ engine, carrel, args, options, signal, progress }) {
    const [out] = takeArguments(args, 'a file to write');
    const file = resolve(out!);
    const format = formatOf(file);
    const paper = options['paper'] ?? 'a4';
    if (paper !== 'a4' && paper !== 'letter') throw new UsageError('--paper is a4 or letter.');
    if (options['query'] !== undefined) await engine.index.catchUp(signal);
    const selection = await selectionOf(carrel, options);
    const title = options['title'] === undefined ? {} : { title: String(options['title']) };

    const { grant } = engine.host.grants.write(file);
    let done: Extract<ExportEvent, { type: 'done' }> | undefined;
    for await (const event of await carrel.exports.run(
      { selection, format, paper, grant, ...title },
      { signal },
    )) {
      if (event.type === 'done') done = event;
      else progress(`${event.phase} ${Math.round(event.done * 100)} %`);
    }
    if (!done) throw new Error('The export ended without a file.');
    const { type: _, ...written } = done;
    const pages = written.pages === null ? '' : ` on ${written.pages} pages`;
    return {
      json: { ...written, file },
      text: `Wrote ${written.passages} passages of ${written.articles} articles${pages} to ${file}.`,
    };
  },
};

function formatOf(file: string): ExportFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const format = formats.find((known) => known === ending);
  if (!format)
    throw new UsageError(`The file must end in ${formats.map((known) => `.${known}`).join(', ')}.`);
  return format;
}

async function selectionOf(
  carrel: Carrel,
  options: Readonly<Record<string, string | boolean | undefined>>,
): Promise<Selection> {
  const { query, articles, list } = options;
  if ([query, articles, list].filter((one) => one !== undefined).length !== 1) {
    throw new UsageError('Say what to export with one of --query, --articles or --list.');
  }
  if (typeof query === 'string') return { query };
  if (typeof articles === 'string') {
    const ids = articles.split(',').map((id) => articleId(id.trim()));
    const found = await Promise.all(ids.map((id) => carrel.articles.get({ id })));
    return { articles: found.map(({ id }) => id) };
  }
  const name = String(list).toLocaleLowerCase();
  const named = (await carrel.excerpts.lists()).find((one) => one.name.toLocaleLowerCase() === name);
  if (!named) throw new UsageError(`There is no list of excerpts named “${String(list)}”.`);
  return { list: named.id };
}
