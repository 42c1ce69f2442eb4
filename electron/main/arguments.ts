import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What the desktop was started with. Paths are absolute: a second start hands them to the first one. */
export interface DesktopStart {
  readonly kind: 'desktop';
  /** Null for the platform's usual place. */
  readonly archive: string | null;
  readonly paths: readonly string[];
}

export interface CommandStart {
  readonly kind: 'command';
  readonly args: readonly string[];
}

/** A bare word in the first place is a command. File managers hand over files as whole paths. */
const COMMAND = /^(?:[a-z]+|--help|-h)$/;

/** @param args the arguments behind the program's name; switches meant for Chromium are passed over */
export function parseStart(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
): DesktopStart | CommandStart {
  if (COMMAND.test(args[0] ?? '')) return { kind: 'command', args };
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { archive: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const named = typeof values.archive === 'string' ? values.archive : env['CARREL_ARCHIVE'];
  return {
    kind: 'desktop',
    archive: named ? resolve(folder, named) : null,
    // Desktops on Linux may name files as addresses.
    paths: positionals.map((path) =>
      path.startsWith('file://') ? fileURLToPath(path) : resolve(folder, path),
    ),
  };
}
