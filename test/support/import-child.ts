/**
 * Imports a folder into an archive in a process of its own, and prints how many files are done.
 * Usage: node import-child.ts ARCHIVE FOLDER
 */
import { Engine } from '../../electron/engine/engine.ts';
import { Grants } from '../../electron/engine/grants.ts';

const [folder, library] = process.argv.slice(2) as [string, string];
const engine = await Engine.open({
  folder,
  host: { grants: new Grants(), print: () => Promise.reject(new Error('no printer')), seeds: '' },
});
for await (const event of engine.imports.run([library], ['files'])) {
  process.stdout.write(`${event.type === 'progress' ? event.files.done : event.summary.state}\n`);
}
await engine.close();
