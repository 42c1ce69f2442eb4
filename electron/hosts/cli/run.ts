import { createRouterClient } from '@orpc/server';
import { parseArgs } from 'node:util';
import type { Carrel } from '../../contract/index.ts';
import { Engine } from '../../engine/engine.ts';
import { CarrelError, reasonOf } from '../../engine/failure.ts';
import { Grants } from '../../engine/grants.ts';
import { createRouter } from '../../engine/router.ts';
import { refusalOf } from '../../engine/store/obstacle.ts';
import { chromiumPrinter } from '../chromium.ts';
import { archiveFolder, projectPath } from '../place.ts';
import { backupCommand, checkCommand, statsCommand } from './archive.ts';
import { restoreCommand, showCommand } from './articles.ts';
import { UsageError, type Command, type Outcome } from './command.ts';
import { concordanceCommand } from './concordance.ts';
import { compareCommand, diffCommand } from './compare.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { frequencyCommand } from './frequency.ts';
import { importCommand } from './import.ts';
import { logCommand } from './log.ts';
import { maskCommand } from './mask.ts';
import { restoreBackupCommand, salvageCommand } from './recovery.ts';
import { quoteCommand } from './quote.ts';
import { reuseCommand } from './reuse.ts';
import { searchCommand } from './search.ts';
import { encodingCommand } from './encoding.ts';
import { redoCommand, undoCommand } from './undo.ts';
import { serveCommand } from './serve.ts';
import { verifyCommand } from './verify.ts';

export const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  search: searchCommand,
  quote: quoteCommand,
  concordance: concordanceCommand,
  frequency: frequencyCommand,
  explain: explainCommand,
  show: showCommand,
  compare: compareCommand,
  diff: diffCommand,
  reuse: reuseCommand,
  export: exportCommand,
  log: logCommand,
  mask: maskCommand,
  verify: verifyCommand,
  stats: statsCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
  salvage: salvageCommand,
  'restore-backup': restoreBackupCommand,
  undo: undoCommand,
  redo: redoCommand,
  encoding: encodingCommand,
  serve: serveCommand,
};

const DONE = 0;
const DONE_WITH_FAILURES = 1;
const WRONG_USE = 2;
const ARCHIVE_CLOSED = 3;

const common = {
  archive: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Runs one command. Prints its result on stdout (with `--json` exactly one JSON document) and everything else on stderr.
 * @param argv the arguments behind the program's name
 * @returns the exit code: 0 done, 1 done with failures, 2 wrong use, 3 the archive can't be opened
 */
export async function runCommand(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const name = argv[0];
  const command = name === undefined ? undefined : Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const asked = name === 'help' || name === '--help' || name === '-h';
    if (!asked && argv.includes('--json'))
      return refuse(new UsageError(`There is no command “${name ?? ''}”.`), true);
    (asked ? process.stdout : process.stderr).write(
      `${name === undefined || asked ? '' : `There is no command “${name}”.\n\n`}${help()}`,
    );
    return asked ? DONE : WRONG_USE;
  }

  let json = argv.includes('--json');
  try {
    const { values, positionals } = parse(command, argv.slice(1));
    json = values['json'] === true;
    if (values['help'] === true) {
      const details = command.details === undefined ? '' : `\n${command.details}\n`;
      process.stdout.write(`carrel ${name} ${command.usage}\n${command.summary}\n${details}`);
      return DONE;
    }
    const printer = chromiumPrinter();
    const engine = await Engine.open({
      folder: archiveFolder(values['archive'] as string | undefined),
      host: { grants: new Grants(), print: printer.print, seeds: projectPath('seeds') },
      existing: command.begins !== true,
    });
    const line = new ProgressLine();
    try {
      const carrel: Carrel = createRouterClient(createRouter(engine));
      const outcome = await command.run({
        engine,
        carrel,
        args: positionals,
        options: values,
        signal,
        progress: (text) => line.show(text),
      });
      line.clear();
      return outcome ? print(outcome, json) : DONE;
    } finally {
      line.clear();
      await printer.close();
      await engine.close();
    }
  } catch (thrown) {
    return refuse(refusalOf(thrown), json);
  }
}

/** No argument can hold this character: it marks those that begin with one hyphen and are yet no option. */
const WORD = '\0';

/** Only `-h` is short: `-toll` is a word of a query, to be left out, wherever it stands. */
function parse(command: Command, args: readonly string[]) {
  const marked = args.map((arg) => (/^-[^-]/.test(arg) && arg !== '-h' ? WORD + arg : arg));
  const unmarked = <T>(value: T): T | string =>
    typeof value === 'string' && value.startsWith(WORD) ? value.slice(WORD.length) : value;
  try {
    const options = { ...common, ...command.options };
    const { values, positionals } = parseArgs({ args: marked, options, allowPositionals: true });
    if (values.archive === '') throw new UsageError('--archive names no folder.');
    return {
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, unmarked(value)])),
      positionals: positionals.map(unmarked),
    };
  } catch (thrown) {
    throw new UsageError(reasonOf(thrown));
  }
}

/** What a terminal would obey. Ours is only the bold of a highlight. */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what is looked for
const CONTROL = /(?!\u001B\[(?:1|22)m)[\0-\u0008\u000B-\u001F\u007F-\u009F]/g;

function print({ json, text, failed }: Outcome, asJson: boolean): number {
  process.stdout.write(`${asJson ? JSON.stringify(json) : text.replaceAll(CONTROL, '\uFFFD')}\n`);
  return failed ? DONE_WITH_FAILURES : DONE;
}

function refuse(thrown: unknown, asJson: boolean): number {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'FAILED';
  // What the contract doesn't take, such as a query of a million characters.
  const wrongUse = thrown instanceof UsageError || code === 'BAD_REQUEST';
  if (asJson) {
    process.stdout.write(
      `${JSON.stringify({ error: { code: wrongUse ? 'USAGE' : code, message: reasonOf(thrown) } })}\n`,
    );
  }
  process.stderr.write(
    `carrel: ${reasonOf(thrown).replaceAll(CONTROL, '\uFFFD')}\n${wrongUse ? 'Try “carrel help”.\n' : ''}`,
  );
  if (wrongUse) return WRONG_USE;
  const closed =
    thrown instanceof CarrelError &&
    ['ARCHIVE_UNREADABLE', 'ARCHIVE_NEWER', 'ARCHIVE_NOT_FOUND'].includes(thrown.code);
  return closed ? ARCHIVE_CLOSED : DONE_WITH_FAILURES;
}

function help(): string {
  const rows = Object.entries(commands).map(
    ([name, { usage, summary }]) => [`${name} ${usage}`.trim(), summary] as const,
  );
  return [
    'carrel COMMAND [--archive DIR] [--json]',
    '',
    ...rows.map(([call, summary]) => `  ${call}\n      ${summary}`),
    '',
    'Without --archive, the archive is the one named by CARREL_ARCHIVE, else the one the app uses.',
    'Exit codes: 0 done, 1 done with failures reported, 2 wrong use, 3 the archive cannot be opened.',
    '',
  ].join('\n');
}

/** One line on stderr that replaces itself; silent where stderr is not a terminal. */
class ProgressLine {
  #shown = false;

  show(text: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001B[2K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001B[2K');
    this.#shown = false;
  }
}
