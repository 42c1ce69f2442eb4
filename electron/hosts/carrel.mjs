#!/usr/bin/env node
/**
 * The `carrel` command of a clone: runs the built command line under the Node that Carrel is made for.
 * Plain JavaScript on purpose: it is read by whatever Node the computer has.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const cli = at('out/main/cli.js');
const node = at(
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node',
);

if (!existsSync(cli)) {
  console.error('Carrel is not built yet. Run `npm run build` once, then try again.');
  process.exit(3);
}
/** V8 lets what is young in memory grow to a hundred megabytes: what stays in memory is as quick with a sixth of that. */
const flags = process.argv[2] === 'serve' ? ['--max-semi-space-size=8'] : [];

if (Number(process.versions.node.split('.')[0]) >= 24 && flags.length === 0) {
  await import(new URL('../../out/main/cli.js', import.meta.url));
} else {
  const program = existsSync(node) ? node : process.execPath;
  const child = spawn(program, [...flags, cli, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
