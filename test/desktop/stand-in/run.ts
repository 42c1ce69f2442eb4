/** Runs the built program in this process as Electron would, up to the point where it would be ready: `run.ts ARG…`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import './hooks.ts';

const program = resolve(import.meta.dirname, '../../../out/main/index.js');
process.argv = [process.execPath, ...process.argv.slice(2)];
await import(`${pathToFileURL(program).href}?instance=0`);
