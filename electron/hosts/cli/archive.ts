import { resolve } from 'node:path';
import type { CheckEvent, CheckPhase, CheckReport } from '../../contract/index.ts';
import { takeArguments, type Command, type Outcome } from './command.ts';

export const statsCommand: Command = {
  usage: '',
  summary: 'what is in the archive',
  options: {},
  async run({ carrel, args }) {
    takeArguments(args);
    const { articles, files, words, languages, published, bytes, index, folder } =
      await carrel.archive.status();
    const tongues = languages
      .map(({ language, articles }) => `${language ?? 'unknown'} ${articles}`)
      .join(', ');
    return {
      json: {
        articles,
        files,
        words,
        languages,
        published,
        bytes,
        index: { state: index.state, articles: index.articles },
      },
      text: [
        folder,
        `${articles} articles from ${files} files, ${words} words`,
        ...(published ? [`published ${published.from} to ${published.to}`] : []),
        ...(tongues ? [`languages: ${tongues}`] : []),
        `${(bytes / 1e6).toFixed(1)} MB on disk; index ${index.state}, ${index.articles} articles`,
      ].join('\n'),
    };
  },
};

export const checkCommand: Command = {
  usage: '[--rebuild-index]',
  summary: 'integrity of the archive and its index',
  options: { 'rebuild-index': { type: 'boolean' } },
  async run({ carrel, args, options, signal, progress }) {
    takeArguments(args);
    const rebuildIndex = options['rebuild-index'] === true;
    for await (const event of await carrel.archive.check({ rebuildIndex }, { signal })) {
      if (event.type === 'progress') progress(checkLine(event));
      else return checkOutcome(event.report);
    }
    throw new Error('The check ended without a report.');
  },
};

const phases: Readonly<Record<CheckPhase, string>> = {
  file: 'Reading the file',
  originals: 'Imported bytes',
  texts: 'Texts and passages',
  places: 'Files and imports',
  indexing: 'Indexing',
  index: 'The search index',
};

function checkLine({ phase, done, total }: Extract<CheckEvent, { type: 'progress' }>): string {
  return total === 0 ? `${phases[phase]}…` : `${phases[phase]}: ${done} of ${total}`;
}

function checkOutcome(report: CheckReport): Outcome {
  const advice = new Set(report.problems.map((problem) => problem.advice));
  return {
    json: report,
    text: report.ok
      ? 'The archive is sound.'
      : [...report.problems.map(({ code, message }) => `${code}: ${message}`), ...advice].join('\n'),
    failed: !report.ok,
  };
}

export const backupCommand: Command = {
  usage: 'FILE',
  summary: 'a consistent copy, also while the archive is in use',
  options: {},
  async run({ engine, carrel, args }) {
    const [file] = takeArguments(args, 'a file to write');
    const { grant } = engine.host.grants.write(resolve(file!));
    const backup = await carrel.archive.backup({ grant });
    return {
      json: backup,
      text: [
        `Wrote ${backup.file} (${(backup.bytes / 1e6).toFixed(1)} MB), and read it again to its end.`,
        ...(backup.problems > 0
          ? [`The archive has ${backup.problems} problems, and so has its copy: see “carrel check”.`]
          : []),
      ].join('\n'),
      failed: backup.problems > 0,
    };
  },
};
