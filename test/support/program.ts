import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The built command line. */
export const program = resolve('out/main/cli.js');
export const isBuilt = existsSync(program);

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command line. @param through a program and its arguments to start it by */
export function startProgram(args: readonly string[], through: readonly string[] = []): ChildProcess {
  const [command, ...rest] = [...through, process.execPath, program, ...args];
  return spawn(command!, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits for the end of a program. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** Runs the command line to its end. */
export const runProgram = (args: readonly string[], through?: readonly string[]): Promise<Ended> =>
  endOf(startProgram(args, through));

/** The same for a command on an archive that prints one JSON document. */
export async function runJson(
  archive: string,
  args: readonly string[],
  through?: readonly string[],
): Promise<{ readonly code: number | null; readonly json: Record<string, unknown> }> {
  const { code, out } = await runProgram([...args, '--archive', archive, '--json'], through);
  return { code, json: JSON.parse(out) as Record<string, unknown> };
}
