/**
 * Installs what a fresh clone lacks, before anything else can run. Plain JavaScript on purpose: it is read by
 * whatever Node the computer has. The Node that Carrel itself runs on comes with this installation.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const wanted = 'package-lock.json';
const installed = 'node_modules/.package-lock.json';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.error('Installing what Carrel is built with. This happens once and takes a minute.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: !npm,
  });
  if (status !== 0) {
    console.error('The installation failed. Check the connection to the package registry, then try again.');
    process.exit(1);
  }
}
