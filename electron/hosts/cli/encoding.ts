import { resolve } from 'node:path';
import type { Carrel, ImportSummary, RereadTarget } from '../../contract/index.ts';
import { articleId, takeArguments, UsageError, type Command } from './command.ts';
import { inWords, progressLine } from './import.ts';

/** Tells the encoding from the bytes. */
const BY_ITSELF = 'auto';

export const encodingCommand: Command = {
  usage: 'ID|FOLDER NAME',
  summary: `read an article, or an imported folder, again in another encoding; “${BY_ITSELF}” tells it anew`,
  options: {},
  async run({ carrel, args, signal, progress }) {
    const [named, name] = takeArguments(
      args,
      'the number of an article or an imported folder',
      'the name of an encoding',
    );
    const target = await targetOf(carrel, named!);
    const encoding = name === BY_ITSELF ? null : name!;
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

async function targetOf(carrel: Carrel, named: string): Promise<RereadTarget> {
  const path = resolve(named);
  const folder = (await carrel.imports.folders()).find((one) => one.path === path);
  if (folder) return { folder: folder.folder };
  if (!/^[\da-f]+$/.test(named))
    throw new UsageError(`“${named}” is neither an article nor a folder that was imported.`);
  return { articles: [(await carrel.articles.get({ id: articleId(named) })).id] };
}
