import type { Problem } from '../archive/truth.ts';
import { readOne, type ReadFile, type Wanted } from './read.ts';

/** Some files for one thread. */
export interface Batch {
  readonly files: readonly Wanted[];
  /** One shared number: how many of the files were begun, so that the engine knows which one brought a thread down. */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** What runs in the threads of an import. */
export default function readBatch({ files, begun }: Batch): readonly ReadFile[] {
  return files.map((file, at) => {
    Atomics.store(begun, 0, at + 1);
    return readOne(file);
  });
}

/** What runs in the thread of a check: it alone needs SQLite. */
export async function checkTruth(path: string): Promise<readonly Problem[]> {
  const truth = await import('../archive/truth.ts');
  return truth.checkTruth(path);
}
