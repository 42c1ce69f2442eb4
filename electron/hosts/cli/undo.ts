import type { Undone } from '../../contract/index.ts';
import { takeArguments, wholeNumber, type Command, type Outcome } from './command.ts';

export const undoCommand: Command = {
  usage: 'JOB',
  summary: 'undo an import as a whole; articles with kept passages stay',
  options: {},
  async run({ carrel, args }) {
    const undone = await carrel.imports.undo({ job: jobOf(args) });
    return outcomeOf(undone, 'hidden', 'as before');
  },
};

export const redoCommand: Command = {
  usage: 'JOB',
  summary: 'take the undoing of an import back',
  options: {},
  async run({ carrel, args }) {
    const redone = await carrel.imports.redo({ job: jobOf(args) });
    return outcomeOf(redone, 'back', 'as the import had made them');
  },
};

function jobOf(args: readonly string[]): number {
  const [job] = takeArguments(args, 'the number of an import');
  return wholeNumber('The number of an import', job, 1, Number.MAX_SAFE_INTEGER)!;
}

const reasons = {
  excerpts: 'passages of it are kept',
  changed: 'it was changed since',
  elsewhere: 'another import holds it',
} as const;

function outcomeOf({ summary, ...undone }: Undone, hidden: string, reverted: string): Outcome {
  const { articles, revisions, kept, keptArticles } = undone;
  return {
    json: { job: summary.job, ...undone },
    text: [
      articles + revisions + kept === 0
        ? 'There was nothing to change: no article or text is left that this import brought.'
        : `${articles} articles are ${hidden}, the texts of ${revisions} are ${reverted}, ${kept} were left as they are.`,
      ...keptArticles.map(({ article, title, why }) => `  left: ${article}  ${title} (${reasons[why]})`),
    ].join('\n'),
  };
}
