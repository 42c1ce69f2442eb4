import type { ImportKind, ImportSummary } from '../../contract/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { beginJob, getJob, updateJob } from '../store/jobs.ts';
import type { Store } from '../store/open.ts';
import { Listing } from './listing.ts';
import { Parts } from './parts.ts';
import { Places } from './places.ts';
import { Progress } from './progress.ts';
import type { Readers } from './read/readers.ts';
import { BATCH_FILES, readPending } from './reading.ts';
import { inSlices } from './slices.ts';
import { Survey } from './survey.ts';
import type { Root } from './walk/walk.ts';
import type { Workshop } from './workshop.ts';
import { Writer } from './writer.ts';

/** What is to be imported, and how. */
export interface Chosen {
  readonly roots: readonly Root[];
  /** What was chosen, as names for a person. */
  readonly names: readonly string[];
  readonly kind: ImportKind;
  /** Files that look unchanged are read too. */
  readonly verify: boolean;
}

/** One import, from the first look at the folders to its summary. */
export class ImportRun {
  readonly progress: Progress;
  readonly #job: number;
  readonly #readers: Readers;
  readonly #workshop: Workshop;
  readonly #started = performance.now();

  /** Begins the import's record. */
  constructor(store: Store, index: SearchIndex, readers: Readers, chosen: Chosen, signal: AbortSignal) {
    const { roots, names, kind, verify } = chosen;
    const job = beginJob(store.db, names, new Date().toISOString(), kind);
    const places = new Places(store, roots);
    const listing = new Listing(store.db);
    const writer = new Writer(store, index, { job, listing, sourceOf: (place) => places.sourceOf(place) });
    this.progress = new Progress({ job, kind, names }, writer.counts);
    this.#job = job;
    this.#readers = readers;
    this.#workshop = {
      store,
      kind,
      verify,
      roots,
      places,
      listing,
      writer,
      parts: new Parts(),
      progress: this.progress,
      signal,
      write: (items, write) => this.#write(items, write),
    };
  }

  /**
   * Does all of it. Stops soon after the signal; what is committed then stays.
   * @throws whatever keeps the archive from being written; what is committed stays then too
   */
  async work(): Promise<ImportSummary> {
    const { store, places, listing, signal } = this.#workshop;
    try {
      await places.takeOver();
      await this.#survey();
      this.progress.phase = 'reading';
      await readPending(this.#workshop, this.#readers);
      this.progress.phase = 'finishing';
      if (!signal.aborted) {
        await this.#markVanished();
        await this.#workshop.parts.finish(this.#workshop);
      }
      this.#save(signal.aborted ? 'cancelled' : 'done');
      return getJob(store.db, this.#job)!;
    } finally {
      listing.clear();
    }
  }

  /** The threads take a while to be ready; they start while the rest is listed. */
  #survey(): Promise<void> {
    const warm = (files: number) => this.#readers.warm(Math.ceil(files / BATCH_FILES));
    return new Survey(this.#workshop, warm).make();
  }

  async #markVanished(): Promise<void> {
    const { listing, writer } = this.#workshop;
    let page = listing.vanished(0);
    while (page.length > 0) {
      await this.#write(page, (row) => writer.vanish(row, row.shown));
      page = listing.vanished(page.at(-1)!.id);
    }
  }

  /** Every slice brings the import's record along, so that it is right whenever the program dies. */
  async #write<T>(items: Iterable<T>, write: (item: T) => void): Promise<void> {
    const rest = [...items].reverse();
    await inSlices(this.#workshop.store.db, (isOver) => {
      while (rest.length > 0) {
        write(rest.pop()!);
        if (isOver()) break;
      }
      this.#save('running');
      this.#workshop.writer.endTransaction();
      return rest.length > 0;
    });
  }

  #save(state: ImportSummary['state']): void {
    const { missing, ...counts } = this.#workshop.writer.counts;
    updateJob(this.#workshop.store.db, this.#job, {
      state,
      seconds: (performance.now() - this.#started) / 1000,
      files: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts: { missing, ...counts },
    });
  }
}
