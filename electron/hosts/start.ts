/**
 * `npm start`: builds, then opens the desktop app where Electron's program can be had, and otherwise says why in one
 * line and opens the same page in a browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from './place.ts';

/** How long fetching Electron may take before the browser is opened instead, in milliseconds. */
const FETCH_LIMIT = 180_000;

/** V8 lets what is young in memory grow to a hundred megabytes: the engine is as quick with a sixth of that. */
const ENGINE_FLAGS = '--max-semi-space-size=8';

const root = projectPath('.');
const modules = join(root, 'node_modules');

build();
const reason = whyNoDesktop();
if (reason === undefined) {
  await run(electronProgram()!, ['.', ...process.argv.slice(2)]);
} else {
  console.log(`${reason} Opening Carrel in your browser instead; stop it with Ctrl+C.`);
  await run(process.execPath, [
    ENGINE_FLAGS,
    join(root, 'out/main/cli.js'),
    'serve',
    ...process.argv.slice(2),
  ]);
}

function build(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(modules, 'electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nCarrel could not be built.`);
    process.exit(1);
  }
}

/** The reason why the desktop app can't run here, or undefined when it can. */
function whyNoDesktop(): string | undefined {
  if (process.platform === 'linux') {
    if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
      return 'There is no desktop on this computer.';
    if (process.getuid?.() === 0) return 'Electron does not run as root.';
  }
  if (electronProgram() === undefined) fetchElectron();
  return electronProgram() === undefined ? 'Electron’s program could not be fetched.' : undefined;
}

function electronProgram(): string | undefined {
  const named = join(modules, 'electron/path.txt');
  if (!existsSync(named)) return undefined;
  const program = join(modules, 'electron/dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : undefined;
}

function fetchElectron(): void {
  console.log('Fetching Electron’s program, once…');
  spawnSync(process.execPath, [join(modules, 'electron/install.js')], {
    stdio: 'ignore',
    timeout: FETCH_LIMIT,
  });
}

/** Runs a program until it ends, handing Ctrl+C on to it, and ends with its exit code. */
async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward).on('SIGHUP', forward);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exit(code ?? 1);
}
