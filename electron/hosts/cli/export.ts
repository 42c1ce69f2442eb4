import { resolve } from 'node:path';
import {
  citationStyles,
  documentLanguages,
  formats,
  notePlaces,
  papers,
  type Carrel,
  type ExportEvent,
  type ExportFormat,
  type Selection,
} from '../../contract/index.ts';
import { findable, articleId, takeArguments, UsageError, type Command } from './command.ts';
import { dayNamed } from './log.ts';

export const exportCommand: Command = {
  usage: 'OUT --query Q | --articles ID,… | --list NAME [OPTION…]',
  summary: 'passages with their citations; the ending of OUT says as what',
  details: `\
Documents    .pdf  .docx  .html  .md
Data         .csv  .json
References   .bib  .ris  .csl.json   the articles, for Zotero, LaTeX and others

  --title T            what stands on top
  --style STYLE        ${citationStyles.join(', ')}
  --language L         of labels, dates and citations: ${documentLanguages.join(', ')}
  --notes PLACE        where citations stand: inline, below each passage; foot, at the foot of the
                       page in .docx and behind each article elsewhere; end, at the end
  --contents, --no-contents
                       with or without a table of contents; by itself from three articles on
  --title-page         the title on a page of its own (.pdf, .docx)
  --paper a4|letter
  --evidence           with each passage its exact place: article, revision, offsets and checksum;
                       “carrel verify” checks such a file (.pdf, .docx, .html, .md, .json)
  --log                the research log as an appendix (.pdf, .docx, .html, .md, .json)
  --log-since DATE     the same, only from this day on: 2021-06-07
  --mask               without the names of “carrel mask”, and without what would give them away
  --key FILE           what leads back from a masked document to its sources, to be kept apart`,
  options: {
    query: { type: 'string' },
    articles: { type: 'string' },
    list: { type: 'string' },
    title: { type: 'string' },
    style: { type: 'string' },
    language: { type: 'string' },
    notes: { type: 'string' },
    contents: { type: 'boolean' },
    'no-contents': { type: 'boolean' },
    'title-page': { type: 'boolean' },
    paper: { type: 'string' },
    evidence: { type: 'boolean' },
    log: { type: 'boolean' },
    'log-since': { type: 'string' },
    mask: { type: 'boolean' },
    key: { type: 'string' },
  },
  async run({ engine, carrel, args, options, signal, progress }) {
    const [out] = takeArguments(args, 'a file to write');
    const file = resolve(out!);
    const format = formatOf(file);
    const layout = {
      style: oneOf('--style', options['style'], citationStyles),
      language: oneOf('--language', options['language'], documentLanguages),
      notes: oneOf('--notes', options['notes'], notePlaces),
      paper: oneOf('--paper', options['paper'], papers),
      contents: options['no-contents'] === true ? false : options['contents'] === true ? true : undefined,
      titlePage: options['title-page'] === true,
      evidence: options['evidence'] === true,
      mask: options['mask'] === true,
      log:
        options['log'] === true || options['log-since'] !== undefined
          ? dayNamed('--log-since', options['log-since'])
          : undefined,
    };
    if (options['query'] !== undefined) await findable(engine, signal);
    const selection = await selectionOf(carrel, options);
    if (options['key'] !== undefined && !layout.mask) throw new UsageError('--key belongs to --mask.');
    const title = options['title'] === undefined ? {} : { title: String(options['title']) };

    const { grant } = engine.host.grants.write(file);
    let done: Extract<ExportEvent, { type: 'done' }> | undefined;
    for await (const event of await carrel.exports.run(
      { selection, format, grant, ...layout, ...title },
      { signal },
    )) {
      if (event.type === 'done') done = event;
      else progress(`${event.phase} ${Math.round(event.done * 100)} %`);
    }
    if (!done) throw new Error('The export ended without a file.');
    if (typeof options['key'] === 'string') {
      const key = engine.host.grants.write(resolve(options['key']));
      await carrel.exports.writeKey({ selection, format, grant: key.grant, ...layout, ...title });
    }
    const { type: _, ...written } = done;
    const pages = written.pages === null ? '' : ` on ${counted(written.pages, 'page')}`;
    const passages = counted(written.passages, 'passage');
    return {
      json: { ...written, file },
      text: `Wrote ${passages} of ${counted(written.articles, 'article')}${pages} to ${file}.`,
    };
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The longest ending that fits: `.csl.json` is not `.json`. */
function formatOf(file: string): ExportFormat {
  const fitting = formats.filter((format) => file.toLowerCase().endsWith(`.${format}`));
  const [format] = fitting.toSorted((a, b) => b.length - a.length);
  if (!format)
    throw new UsageError(`The file must end in ${formats.map((known) => `.${known}`).join(', ')}.`);
  return format;
}

/** @throws UsageError unless the value, if any, is one of those known */
function oneOf<T extends string>(
  name: string,
  value: string | boolean | undefined,
  known: readonly T[],
): T | undefined {
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined)
    throw new UsageError(`${name} is one of ${known.join(', ')}, not “${String(value)}”.`);
  return found;
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
