import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { mutate } from './mutate.ts';
import { seedFiles } from './seeds.ts';
import type { Trial } from './thread.ts';

/**
 * `npm run fuzz -- --seconds 60 --seed 1`: reads broken files of every kind, in a thread with limits, until time is over. What
 * throws, hangs or runs out of memory is kept in test/fixtures/fuzz, named after its seed, and replayed by every test run.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds ?? 60);
const first = Number(values.seed ?? Date.now() % 2 ** 31);

/** Longer than this no small file takes, in milliseconds. */
const PATIENCE = 10_000;
const MEMORY = 512;
const kept = join(import.meta.dirname, '../fixtures/fuzz');

let settle: (answer: string | null) => void = () => undefined;
let worker = start();

function start(): Worker {
  const thread = new URL('./thread.ts', import.meta.url);
  const started = new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  started.on('message', (answer: string | null) => settle(answer));
  started.on('error', (thrown) => settle(String(thrown)));
  return started;
}

/** Null, or what went wrong. */
async function outcome(trial: Trial): Promise<string | null> {
  const patience = new AbortController();
  const answered = new Promise<string | null>((resolve) => (settle = resolve));
  worker.postMessage(trial);
  const answer = await Promise.race([
    answered,
    setTimeout(PATIENCE, 'It hangs.', { signal: patience.signal }).catch(() => null),
  ]);
  patience.abort();
  if (answer !== null) {
    await worker.terminate();
    worker = start();
  }
  return answer;
}

const seeds = await seedFiles();
const end = performance.now() + seconds * 1000;
let tried = 0;
let failed = 0;
for (let seed = first; performance.now() < end; seed += 1) {
  const { path, bytes } = seeds[seed % seeds.length]!;
  const broken = mutate(bytes, seed);
  const wrong = await outcome({ path, bytes: broken });
  tried += 1;
  if (wrong === null) continue;
  failed += 1;
  mkdirSync(kept, { recursive: true });
  const file = join(kept, `${seed}${extname(path)}`);
  writeFileSync(file, broken);
  process.stderr.write(`${file}: ${wrong}\n`);
}
await worker.terminate();
process.stdout.write(`${tried} files from seed ${first} on, ${failed} of them kept.\n`);
process.exitCode = failed > 0 ? 1 : 0;
