/**
 * Measures for how long the engine doesn't answer while it works, and searching meanwhile.
 * Usage: node stalls.ts ARCHIVE FOLDER, whose files are imported. Prints one JSON document.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { openBench, timed, timesOf, typedQueries } from './engine.ts';
import { checked } from '../support/checking.ts';

/** Articles whose words are typed during the import, and between two letters a pause in milliseconds. */
const TYPED = 20;
const PAUSE = 50;

/** How often the event loop is looked at, in milliseconds: that much of a delay is none. */
const RESOLUTION = 5;

const { engine, carrel, close } = await openBench(process.argv[2]!);
await engine.index.catchUp();

const meanwhile: number[] = [];
const importing = await stallOf(() => importAndSearch(process.argv[3]!));
const searching = await stallOf(async () => {
  for (const query of typedQueries(TYPED)) await carrel.search.query({ query, typing: true });
});
const checking = await stallOf(() => checked(carrel));
const rebuilding = await stallOf(() => checked(carrel, true));
await close();
process.stdout.write(
  JSON.stringify({ importing, searching, checking, rebuilding, meanwhile: timesOf(meanwhile) }),
);

/** The longest time between two turns of the event loop while work goes on, in milliseconds. */
async function stallOf(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6 - RESOLUTION;
}

/** Imports a folder while somebody types. */
async function importAndSearch(folder: string): Promise<void> {
  const { grant } = engine.host.grants.read([folder]);
  let isDone = false;
  const work = (async () => {
    for await (const event of await carrel.imports.start({ grant })) isDone = event.type === 'done';
  })();
  for (const query of typedQueries(TYPED)) {
    if (isDone) break;
    await setTimeout(PAUSE);
    meanwhile.push(await timed(() => carrel.search.query({ query, typing: true })));
  }
  await work;
}
