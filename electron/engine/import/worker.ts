import { parentPort } from 'node:worker_threads';
import type { Problem } from '../archive/truth.ts';
import { readOne, type ReadFile, type Wanted } from './read.ts';

/** Files to be read. */
export interface Batch {
  readonly kind: 'read';
  readonly files: readonly Wanted[];
  /** One shared number: how many of the files were begun, so that the engine knows which one brought a thread down. */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** An archive to be checked. */
export interface CheckRequest {
  readonly kind: 'check';
  /** Path of its `archive.sqlite`. */
  readonly path: string;
}

/** The threads of the engine: they answer each message by one, in order. */
let turn: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: Batch | CheckRequest) => {
  turn = answerAfter(turn, request);
});

async function answerAfter(last: Promise<void>, request: Batch | CheckRequest): Promise<void> {
  await last;
  parentPort?.postMessage(await (request.kind === 'read' ? readBatch(request) : check(request)));
}

async function readBatch({ files, begun }: Batch): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [at, file] of files.entries()) {
    Atomics.store(begun, 0, at + 1);
    read.push(await readOne(file));
  }
  return read;
}

/** Only this needs SQLite, which the other threads are better off without. */
async function check({ path }: CheckRequest): Promise<readonly Problem[]> {
  const { checkTruth } = await import('../archive/truth.ts');
  return checkTruth(path);
}
