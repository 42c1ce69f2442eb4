import { setImmediate } from 'node:timers/promises';
import type { ImportSummary } from '../../contract/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { fileAt, fileOf, livingFiles, type FileRow } from '../store/files.ts';
import { beginJob, getJob, updateJob } from '../store/jobs.ts';
import type { Store } from '../store/open.ts';
import { Listing, type Pending } from './listing.ts';
import { isReadable } from './parse/endings.ts';
import { Places } from './places.ts';
import { Progress } from './progress.ts';
import type { ReadFile } from './read.ts';
import type { Readers } from './readers.ts';
import { reasons } from './reasons.ts';
import { inSlices } from './slices.ts';
import { walk, type Found, type Root } from './walk.ts';
import { Writer, type Spot } from './writer.ts';

/** A batch is so many files or so many bytes, whatever comes first: enough to be worth a message, not more. */
const BATCH_FILES = 50;
const BATCH_BYTES = 1024 ** 2;

/** How many batches for each thread are under way: one at work, one at hand, one to be written. */
const BATCHES_PER_THREAD = 3;

/** How many rows are compared before the engine answers again. */
const COMPARED_AT_ONCE = 1000;

/** Files on their way through the threads. */
interface Batch {
  readonly files: readonly Pending[];
  readonly read: Promise<readonly ReadFile[]>;
}

/** One import, from the first look at the folders to its summary. */
export class ImportRun {
  readonly job: number;
  readonly progress: Progress;
  readonly #store: Store;
  readonly #roots: readonly Root[];
  readonly #places: Places;
  readonly #signal: AbortSignal;
  readonly #listing: Listing;
  readonly #writer: Writer;
  readonly #started = performance.now();
  /** Paths below a root at which, and below which, nothing was looked at. */
  readonly #unknown: { readonly root: number; readonly path: string }[] = [];
  readonly #readers: Readers;

  /** Begins the import's record. */
  constructor(
    store: Store,
    index: SearchIndex,
    readers: Readers,
    chosen: { readonly roots: readonly Root[]; readonly names: readonly string[] },
    signal: AbortSignal,
  ) {
    this.#store = store;
    this.#readers = readers;
    this.#roots = chosen.roots;
    this.#signal = signal;
    this.job = beginJob(store.db, chosen.names, new Date().toISOString());
    this.#places = new Places(store.db, chosen.roots);
    this.#listing = new Listing(store.db);
    this.#writer = new Writer(store, index, {
      job: this.job,
      listing: this.#listing,
      sourceOf: (place) => this.#places.sourceOf(place),
    });
    this.progress = new Progress(this.job, this.#writer.counts);
  }

  /**
   * Does all of it. Stops soon after the signal; what is committed then stays.
   * @throws whatever keeps the archive from being written; what is committed stays then too
   */
  async work(): Promise<ImportSummary> {
    try {
      await this.#places.takeOver();
      await this.#list();
      await this.#findVanished();
      this.progress.phase = 'reading';
      await this.#read();
      this.progress.phase = 'finishing';
      if (!this.#signal.aborted) await this.#markVanished();
      this.#save(this.#signal.aborted ? 'cancelled' : 'done');
      return getJob(this.#store.db, this.job)!;
    } finally {
      this.#listing.clear();
    }
  }

  async #list(): Promise<void> {
    for await (const chunk of walk(this.#roots, this.#store.folder, this.#signal)) {
      await this.#write(chunk, (found) => this.#plan(found));
    }
  }

  /** Settles what is settled by its name, size and time of change, and keeps the rest to be read. */
  #plan(found: Found): void {
    const { root, path } = found;
    const spot = { ...this.#places.locate(root, path), shown: this.#places.shown(root, path) };
    if (found.kind === 'aside') this.#planAside(found, spot);
    else if (!this.#listing.see(spot)) {
      this.progress.find(0, true);
      this.#writer.note(spot.shown, 'failed', reasons.nameClash);
    } else this.#planFile(found, spot);
  }

  #planAside(found: Extract<Found, { kind: 'aside' }>, spot: Spot): void {
    this.progress.find(0, true);
    if (found.unknown) this.#unknown.push(found);
    if (found.unknown || found.outcome === 'skipped') {
      this.#writer.note(spot.shown, found.outcome, found.reason);
    } else if (this.#listing.see(spot)) {
      const known = fileAt(this.#store.db, spot);
      this.#writer.mark(spot, known, { bytes: 0, mtime: 0 }, 'failed', found.reason);
    }
  }

  #planFile(found: Extract<Found, { kind: 'file' }>, spot: Spot): void {
    const { path, bytes, mtime } = found;
    const known = fileAt(this.#store.db, spot);
    const readable = isReadable(path);
    const asBefore = readable && isAsBefore(known, found);
    this.progress.find(bytes, !readable || asBefore);
    if (!readable) this.#writer.mark(spot, known, { bytes, mtime }, 'skipped', reasons.format(path));
    else if (asBefore) this.#writer.countUnchanged();
    else {
      this.#listing.addPending({ ...found, ...spot, known: known?.id ?? null });
      this.#readers.warm();
    }
  }

  /** Compares what the archive knows in the folders walked with what is there. */
  async #findVanished(): Promise<void> {
    const { db } = this.#store;
    for (const { root, folder, below } of this.#places.walked()) {
      let page: readonly FileRow[];
      let after = '';
      do {
        if (this.#signal.aborted) return;
        page = livingFiles(db, folder.id, after, COMPARED_AT_ONCE);
        db.transaction(() => {
          for (const row of page) {
            const path = below + row.path;
            if (this.#listing.saw(row) || this.#isUnknown(root, path)) continue;
            this.#listing.addVanished({ ...row, shown: this.#places.shown(root, path) });
          }
        })();
        after = page.at(-1)?.path ?? '';
        await setImmediate();
      } while (page.length === COMPARED_AT_ONCE);
    }
  }

  async #read(): Promise<void> {
    const stop = () => void this.#readers.stop();
    this.#signal.addEventListener('abort', stop);
    const most = this.#readers.size * BATCHES_PER_THREAD;
    const underway: Batch[] = [];
    try {
      for (const files of inBatches(this.#listing.pending())) {
        if (this.#signal.aborted) return;
        const read = this.#readers.read(files);
        read.catch(() => undefined);
        underway.push({ files, read });
        if (underway.length >= most) await this.#writeBatch(underway.shift()!);
      }
      for (const batch of underway) await this.#writeBatch(batch);
    } catch (thrown) {
      if (!this.#signal.aborted) throw thrown;
    } finally {
      this.#signal.removeEventListener('abort', stop);
    }
  }

  async #writeBatch({ files, read }: Batch): Promise<void> {
    const results = await read;
    await this.#write(files.entries(), ([at, file]) => {
      const result = results[at]!;
      const known = file.known === null ? undefined : fileOf(this.#store.db, file.known, file);
      if (result.ok) this.#writer.take(file, known, result);
      else {
        const { bytes, mtime } = file;
        this.#writer.mark(file, known, { bytes, mtime }, 'failed', result.reason);
      }
      this.progress.settle(file.bytes, file.shown);
    });
  }

  async #markVanished(): Promise<void> {
    for (let after = 0; ;) {
      const page = this.#listing.vanished(after);
      if (page.length === 0) return;
      await this.#write(page, (row) => this.#writer.vanish(row, row.shown));
      after = page.at(-1)!.id;
    }
  }

  /** Writes in slices; every slice brings the import's record along, so that it is right whenever the program dies. */
  async #write<T>(items: Iterable<T>, write: (item: T) => void): Promise<void> {
    const rest = [...items].reverse();
    await inSlices(this.#store.db, (isOver) => {
      while (rest.length > 0) {
        write(rest.pop()!);
        if (isOver()) break;
      }
      this.#save('running');
      this.#writer.endTransaction();
      return rest.length > 0;
    });
  }

  #save(state: ImportSummary['state']): void {
    const { missing, ...counts } = this.#writer.counts;
    updateJob(this.#store.db, this.job, {
      state,
      seconds: (performance.now() - this.#started) / 1000,
      files: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts: { missing, ...counts },
    });
  }

  #isUnknown(root: number, path: string): boolean {
    return this.#unknown.some(
      (place) =>
        place.root === root &&
        (place.path === '' || path === place.path || path.startsWith(`${place.path}/`)),
    );
  }
}

function isAsBefore(
  known: FileRow | undefined,
  found: { readonly bytes: number; readonly mtime: number },
): boolean {
  return (
    (known?.status === 'imported' || known?.status === 'duplicate') &&
    known.bytes === found.bytes &&
    known.mtime === found.mtime
  );
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
