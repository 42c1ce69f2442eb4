import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Electron's program, if it is here. Asking the `electron` package itself would make it fetch one. */
export const electronProgram = ((): string | undefined => {
  const named = join(root, 'node_modules/electron/path.txt');
  if (!existsSync(named)) return undefined;
  const program = join(root, 'node_modules/electron/dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : undefined;
})();

/** Why this suite can't run here, or undefined. */
export const whyNot = ((): string | undefined => {
  if (electronProgram === undefined) return 'Electron’s program is not installed (npx install-electron).';
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'Electron does not run as root.';
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? undefined : 'There is no desktop here.';
})();

export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly archive: string;
  /** The folder that is this start's own: the program's data, its archive, what it saves. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export const test = base.extend<{ readonly program: Program }>({
  // Playwright reads the fixtures that are asked for from this pattern: none.
  // oxlint-disable-next-line no-empty-pattern
  program: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'carrel-electron-'));
    const archive = join(folder, 'archive');
    const args = ['.', '--archive', archive, `--user-data-dir=${join(folder, 'data')}`];
    const env = {
      ...definedEnvironment(),
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
      APPDATA: folder,
    };
    const app = await _electron.launch({
      executablePath: electronProgram!,
      cwd: root,
      args,
      env,
      chromiumSandbox: true,
    });
    try {
      await use({ app, page: await app.firstWindow(), archive, folder, args, env });
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

export { expect } from '@playwright/test';

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
