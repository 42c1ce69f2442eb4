import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Carrel, ImportEvent, ImportSummary, OutcomeCounts, ReportItem } from '../../contract/index.ts';
import { UsageError, type Command } from './command.ts';

/** As many rows of a report as are given at once. */
const FAILURES_AT_ONCE = 1000;

export const importCommand: Command = {
  usage: 'PATH… [--verify]',
  summary: 'import files and folders; with --verify files that look unchanged are read, too',
  begins: true,
  options: { verify: { type: 'boolean' } },
  async run({ engine, carrel, args, options, signal, progress }) {
    if (args.length === 0) throw new UsageError('Name at least one file or folder to import.');
    const gone = args.find((path) => !existsSync(path));
    if (gone !== undefined) throw new UsageError(`There is no file or folder “${gone}”.`);

    const { grant } = engine.host.grants.read(args.map((path) => resolve(path)));
    let summary: ImportSummary | undefined;
    for await (const event of await carrel.imports.start({ grant, verify: options['verify'] === true })) {
      if (event.type === 'done') summary = event.summary;
      else {
        progress(progressLine(event));
        if (signal.aborted) await carrel.imports.cancel({ job: event.job });
      }
    }
    if (!summary) throw new Error('The import ended without a summary.');

    const { job, files, seconds, counts } = summary;
    const failures = await failuresOf(carrel, job);
    const { missing, ...told } = counts;
    return {
      json: { job, files, ...told, ...(missing > 0 && { missing }), seconds, failures },
      text: [
        `${summary.state === 'cancelled' ? 'Cancelled after' : 'Read'} ${files} files in ${seconds.toFixed(1)} s: ${inWords(counts)}.`,
        ...failures.map(({ path, message }) => `  failed: ${path.replaceAll(/\s/g, ' ')}: ${message}`),
      ].join('\n'),
      failed: counts.failed > 0 || summary.state !== 'done',
    };
  },
};

async function failuresOf(carrel: Carrel, job: number) {
  const failures: Pick<ReportItem, 'path' | 'code' | 'message'>[] = [];
  let total: number;
  do {
    const page = await carrel.imports.report({
      job,
      outcomes: ['failed'],
      offset: failures.length,
      limit: FAILURES_AT_ONCE,
    });
    failures.push(...page.items.map(({ path, code, message }) => ({ path, code, message })));
    total = page.total;
  } while (failures.length < total);
  return failures;
}

export function progressLine(event: Extract<ImportEvent, { type: 'progress' }>): string {
  const { files, rate, secondsLeft, counts } = event;
  return [
    `${files.done} of ${files.total} files`,
    `${Math.round(rate)} a second`,
    ...(secondsLeft === null ? [] : [`${Math.ceil(secondsLeft)} s left`]),
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
  ].join(' · ');
}

export function inWords(counts: OutcomeCounts): string {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return told.length === 0 ? 'nothing to import' : told.map(([name, count]) => `${count} ${name}`).join(', ');
}
