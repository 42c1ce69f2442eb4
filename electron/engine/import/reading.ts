import { fileOf } from '../store/files.ts';
import type { Pending } from './listing.ts';
import type { ReadFile } from './read.ts';
import type { Readers } from './readers.ts';
import type { Workshop } from './workshop.ts';

/** A batch is so many files or so many bytes, whatever comes first: enough to be worth a message, not more. */
export const BATCH_FILES = 50;
const BATCH_BYTES = 1024 ** 2;

/** How many batches for each thread are under way: one at work, one at hand, one to be written. */
const BATCHES_PER_THREAD = 3;

/** Files on their way through the threads. */
interface Batch {
  readonly files: readonly Pending[];
  readonly read: Promise<readonly ReadFile[]>;
}

/**
 * Has everything pending read by the threads and writes it, in the order of the listing, so that the same files make the
 * same archive. A few batches are in memory at a time, however many files there are.
 */
export async function readPending(workshop: Workshop, readers: Readers): Promise<void> {
  const { listing, signal } = workshop;
  if (signal.aborted) return readers.stop();
  const stop = () => void readers.stop();
  signal.addEventListener('abort', stop);
  const underway: Batch[] = [];
  try {
    for (const files of inBatches(listing.pending())) {
      if (signal.aborted) return;
      const read = readers.read(files);
      read.catch(() => undefined);
      underway.push({ files, read });
      if (underway.length >= readers.size * BATCHES_PER_THREAD) await writeBatch(workshop, underway.shift()!);
    }
    for (const batch of underway) {
      if (signal.aborted) return;
      await writeBatch(workshop, batch);
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function writeBatch(
  { store, writer, progress, write }: Workshop,
  { files, read }: Batch,
): Promise<void> {
  const results = await read;
  await write(files.entries(), ([at, file]) => {
    const result = results[at]!;
    const known = file.known === null ? undefined : fileOf(store.db, file.known, file);
    if (result.ok) writer.take(file, known, result);
    else {
      const { bytes, mtime } = file;
      writer.mark(file, known, { bytes, mtime }, 'failed', result.reason);
    }
    progress.settle(file.bytes, file.shown);
  });
}

function* inBatches(files: Iterable<Pending>): Generator<readonly Pending[]> {
  let batch: Pending[] = [];
  let bytes = 0;
  for (const file of files) {
    batch.push(file);
    bytes += file.bytes;
    if (batch.length < BATCH_FILES && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
