import type { ParseArgsOptionsConfig } from 'node:util';
import type { Carrel } from '../../contract/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { obstacleIn } from '../../engine/store/obstacle.ts';

/** The command line was used wrongly: exit code 2 and this sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Call {
  readonly engine: Engine;
  /** The same procedures the page calls. */
  readonly carrel: Carrel;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** A line about how far the work is, for a person, on stderr. */
  readonly progress: (line: string) => void;
}

/** What a command found: `json` for programs, `text` for people, `failed` for exit code 1. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  readonly failed?: boolean;
}

export interface Command {
  /** What follows the command's name in the help. */
  readonly usage: string;
  readonly summary: string;
  /** More for `--help`: what can be asked, and the shape of what `--json` prints. */
  readonly details?: string;
  readonly options: ParseArgsOptionsConfig;
  /** It begins an archive where there is none. */
  readonly begins?: boolean;
  /** Null when the command went on until it was stopped and has nothing to print. */
  readonly run: (call: Call) => Promise<Outcome | null>;
}

/** @throws UsageError unless `value` is a whole number from `min` to `max` */
export function wholeNumber(
  name: string,
  value: string | boolean | undefined,
  min: number,
  max: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value === '' || !Number.isSafeInteger(number) || number < min || number > max) {
    throw new UsageError(`${name} is a whole number from ${min} to ${max}, not “${String(value)}”.`);
  }
  return number;
}

/**
 * Waits until every article can be found. Where the index can't be written now, on a full disk, what it holds is answered
 * from, and stderr says so.
 */
export async function findable({ index }: Engine, signal: AbortSignal): Promise<void> {
  try {
    await index.catchUp(signal);
  } catch (thrown) {
    const obstacle = obstacleIn(thrown);
    if (obstacle === undefined) throw thrown;
    process.stderr.write(`carrel: not every article can be found yet: ${obstacle}\n`);
  }
}

/** An article as it is named on the command line: by its number or by its lasting id. */
export function articleId(value: string): number | string {
  return /^\d{1,15}$/.test(value) ? Number(value) : value;
}

/** @throws UsageError unless there are exactly `names.length` arguments */
export function takeArguments(args: readonly string[], ...names: readonly string[]): readonly string[] {
  if (args.length !== names.length) {
    throw new UsageError(`This command takes ${names.length === 0 ? 'no argument' : names.join(' and ')}.`);
  }
  return args;
}
