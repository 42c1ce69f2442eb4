import { relative, resolve, sep } from 'node:path';
import type { Carrel, ImportSummary, RereadTarget } from '../../contract/index.ts';
import { articleId, takeArguments, UsageError, type Command, type Outcome } from './command.ts';
import { inWords, progressLine } from './import.ts';

/** Tells the encoding from the bytes. */
const BY_ITSELF = 'auto';

export const encodingCommand: Command = {
  usage: 'ID|FOLDER NAME [--preview]',
  summary: `read an article, an imported folder or one within it, again in another encoding; “${BY_ITSELF}” tells it anew; with --preview its beginning is shown and nothing is changed`,
  options: { preview: { type: 'boolean' } },
  async run({ carrel, args, options, signal, progress }) {
    const [named, name] = takeArguments(
      args,
      'the number of an article, an imported folder or one within it',
      'the name of an encoding',
    );
    const encoding = name === BY_ITSELF ? null : name!;
    if (options['preview'] === true) return preview(carrel, named!, encoding);
    const target = await targetOf(carrel, named!);
    let summary: ImportSummary | undefined;
    for await (const event of await carrel.imports.reread({ target, encoding })) {
      if (event.type === 'done') summary = event.summary;
      else {
        progress(progressLine(event));
        if (signal.aborted) await carrel.imports.cancel({ job: event.job });
      }
    }
    if (!summary) throw new Error('The reading ended without a summary.');
    const { job, files, counts, seconds } = summary;
    return {
      json: { job, files, ...counts, seconds },
      text: `Read ${files} files again: ${inWords(counts)}. “carrel undo ${job}” takes it back.`,
      failed: counts.failed > 0 || summary.state !== 'done',
    };
  },
};

/** How an article's text begins in an encoding. */
async function preview(carrel: Carrel, named: string, encoding: string | null): Promise<Outcome> {
  const { files } = await carrel.articles.get({ id: articleId(named) });
  const file = files.find((one) => one.encoding !== null);
  if (!file) throw new UsageError('Files of this format say their encoding themselves.');
  const json = await carrel.imports.preview({ file: file.id, encoding });
  const broken = json.broken > 0 ? `, ${json.broken} characters mean nothing in it` : '';
  return { json, text: `${file.path}, as ${json.encoding}${broken}:\n\n${json.text}` };
}

async function targetOf(carrel: Carrel, named: string): Promise<RereadTarget> {
  const path = resolve(named);
  const folders = await carrel.imports.folders();
  const whole = folders.find((one) => one.path === path);
  if (whole) return { folder: whole.folder };
  if (/^[\da-f]+$/.test(named))
    return { articles: [(await carrel.articles.get({ id: articleId(named) })).id] };
  const around = folders.find((one) => path.startsWith(one.path + sep));
  if (around) return { folder: around.folder, under: relative(around.path, path).replaceAll(sep, '/') };
  throw new UsageError(`“${named}” is neither an article nor a folder that was imported.`);
}
