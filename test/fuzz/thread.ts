import { parentPort } from 'node:worker_threads';
import { attempt } from './attempt.ts';

/** A file to be tried. The answer is null, or what was thrown. */
export interface Trial {
  readonly path: string;
  readonly bytes: Uint8Array;
}

parentPort?.on('message', ({ path, bytes }: Trial) => {
  attempt(path, bytes).then(
    () => parentPort?.postMessage(null),
    (thrown: unknown) => parentPort?.postMessage(thrown instanceof Error ? thrown.stack : String(thrown)),
  );
});
