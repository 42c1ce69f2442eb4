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
parentPort?.on('message', (request: Batch | CheckRequest) => {
  if (request.kind === 'read') parentPort?.postMessage(readBatch(request));
  else void check(request).then((problems) => parentPort?.postMessage(problems));
});

function readBatch({ files, begun }: Batch): readonly ReadFile[] {
  return files.map((file, at) => {
    Atomics.store(begun, 0, at + 1);
    return readOne(file);
  });
}

/** Only this needs SQLite, which the other threads are better off without. */
async function check({ path }: CheckRequest): Promise<readonly Problem[]> {
  const { checkTruth } = await import('../archive/truth.ts');
  return checkTruth(path);
}
