import { fileAt, fileOf } from '../store/files.ts';
import type { Pending } from './listing.ts';
import { LIMITS } from './parse/limits.ts';
import type { ReadArticle, ReadContainer, ReadFile, Wanted } from './read/read.ts';
import type { Readers } from './read/readers.ts';
import type { Workshop } from './workshop.ts';

/** A batch is so many files or so many bytes, whatever comes first: enough to be worth a message, not more. */
export const BATCH_FILES = 50;
const BATCH_BYTES = 1024 ** 2;

/** How many batches for each thread are under way: one at work, one at hand, one to be written. */
const BATCHES_PER_THREAD = 3;

/** Files within files are read after everything on the level above: this many levels there may be. */
const LEVELS = LIMITS.depth + 1;

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
  try {
    for (let depth = 0; depth < LEVELS && !signal.aborted; depth += 1) {
      await readLevel(workshop, readers, listing.pending(depth));
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function readLevel(workshop: Workshop, readers: Readers, pending: Iterable<Pending>): Promise<void> {
  const underway: Batch[] = [];
  for (const files of inBatches(pending)) {
    if (workshop.signal.aborted) return;
    const read = readers.read(files.map(wantedOf));
    read.catch(() => undefined);
    underway.push({ files, read });
    if (underway.length >= readers.size * BATCHES_PER_THREAD) await writeBatch(workshop, underway.shift()!);
  }
  for (const batch of underway) {
    if (workshop.signal.aborted) return;
    await writeBatch(workshop, batch);
  }
}

function wantedOf({ path, place, part, encoding }: Pending): Wanted {
  return {
    path,
    place,
    ...(part !== null && { part: JSON.parse(part) as string[] }),
    ...(encoding !== null && { encoding }),
  };
}

async function writeBatch(workshop: Workshop, { files, read }: Batch): Promise<void> {
  const { store, writer, parts, progress, write } = workshop;
  const results = await read;
  const holding: [file: Pending, row: number, result: ReadArticle | ReadContainer][] = [];
  await write(files.entries(), ([at, file]) => {
    const result = results[at]!;
    const known = file.known === null ? undefined : fileOf(store.db, file.known, file);
    if (!result.ok) {
      const { bytes, mtime } = file;
      writer.mark(file, known, { bytes, mtime }, result.skipped ? 'skipped' : 'failed', result.reason);
    } else if (result.holds === 'article') {
      writer.take(file, known, result);
      if (mayHold(file, result)) holding.push([file, file.partOf ?? fileAt(store.db, file)!.id, result]);
    } else holding.push([file, writer.takeContainer(file, known, result), result]);
    progress.settle(file.bytes, file.shown);
  });
  for (const [file, row, result] of holding) await parts.list(workshop, file, row, result);
}

/** Whether files are within a file, or may have been when it was read before. */
function mayHold({ known }: Pending, { parts, format }: ReadArticle): boolean {
  return parts.length > 0 || (known !== null && format === 'Mail');
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
