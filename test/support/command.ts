import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { runCommand } from '../../electron/hosts/cli/run.ts';
import { seeds } from './engine.ts';
import { Library } from './imports.ts';
import type { Ended } from './program.ts';

/** What the command says that the present code is part of. Commands run side by side, each with its own. */
const said = new AsyncLocalStorage<{ stdout: string; stderr: string }>();

for (const name of ['stdout', 'stderr'] as const) {
  const write = process[name].write.bind(process[name]);
  vi.spyOn(process[name], 'write').mockImplementation((text) => {
    const streams = said.getStore();
    if (!streams) return write(text);
    streams[name] += String(text);
    return true;
  });
}

/** Runs a command of the command line within this program. */
export function carrel(args: readonly string[]): Promise<Ended> {
  const streams = { stdout: '', stderr: '' };
  return said.run(streams, async () => {
    const code = await runCommand(args, new AbortController().signal);
    return { code, out: streams.stdout, err: streams.stderr };
  });
}

/** The same for a command on an archive that prints one JSON document. */
export async function carrelJson(archive: string, args: readonly string[]) {
  const { code, out } = await carrel([...args, '--archive', archive, '--json']);
  return { code, json: JSON.parse(out) as Record<string, unknown> };
}

/** Commands on an archive of the samples, which is there as long as the tests of a file run. */
export function sampleDesk() {
  const library = new Library();
  const archive = library.at('archive');

  /** What a command prints for people. */
  const told = (command: string, ...args: readonly string[]) =>
    carrel([command, '--archive', archive, ...args]);

  /** The one JSON document that a command prints. */
  const json = async (command: string, ...args: readonly string[]) => {
    const { code, out, err } = await told(command, '--json', ...args);
    expect(err).toBe('');
    return { code, document: JSON.parse(out) as Record<string, unknown> };
  };

  /** The same of a command that does what it is asked to. */
  const done = async (command: string, ...args: readonly string[]) => {
    const { code, document } = await json(command, ...args);
    expect(code).toBe(0);
    return document;
  };

  const desk = {
    library,
    archive,
    at: (path: string) => library.at(path),
    told,
    json,
    done,
    /** What the import of the samples printed. */
    imported: {} as Readonly<Record<string, unknown>>,
    /** One of the samples. */
    strike: { id: 0, title: 'Harbour strike', path: '' },
  };
  beforeAll(async () => {
    desk.imported = await done('import', seeds);
    const { results } = await done('search', 'harbour strike');
    [desk.strike] = results as [typeof desk.strike];
  });
  afterAll(() => library.remove());
  return desk;
}
