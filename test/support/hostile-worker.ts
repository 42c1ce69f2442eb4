import { parentPort } from 'node:worker_threads';
import type { ReadFile } from '../../electron/engine/import/read/read.ts';
import type { Batch } from '../../electron/engine/import/read/worker.ts';

/** A thread to which files do what their names say. Whatever else they are called, they are reported as `READ`. */
parentPort?.on('message', ({ files, begun }: Batch) => {
  const read = files.map(({ path }, at): ReadFile => {
    Atomics.store(begun, 0, at + 1);
    if (path === 'hang') for (;;);
    if (path === 'wait') wait(1000);
    if (path === 'stuck') wait(Infinity);
    if (path === 'long') {
      const end = performance.now() + 1500;
      while (performance.now() < end) Atomics.add(begun, 1, 1);
    }
    if (path === 'exit') process.exit(1);
    if (path === 'exit once with others' && files.length > 1) process.exit(1);
    if (path === 'throw') throw new Error('a defect');
    return { ok: false, reason: { code: 'READ', message: path } };
  });
  parentPort?.postMessage(read);
});

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
