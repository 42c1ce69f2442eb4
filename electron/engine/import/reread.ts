import { basename } from 'node:path';
import type { ImportSummary, RereadTarget } from '../../contract/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { FILE_ROW, type FileRow } from '../store/files.ts';
import { beginJob, getJob, keepFormerEncodings, updateJob } from '../store/jobs.ts';
import type { Store } from '../store/open.ts';
import { prepared } from '../store/statement.ts';
import { chooseEncoding } from './encodings.ts';
import { Listing } from './listing.ts';
import { Places } from './places.ts';
import { Progress } from './progress.ts';
import type { Readers } from './read/readers.ts';
import { inSlices } from './slices.ts';
import { Writer } from './writer.ts';

/** Files, and bytes, that are unpacked and read together. */
const AT_ONCE = { files: 50, bytes: 1024 ** 2 };

/** Files to be read again, and the encoding a person chose for them; null tells it anew. */
export interface RereadRequest {
  readonly target: RereadTarget;
  readonly encoding: string | null;
  /** What it is called in the list of imports. */
  readonly name: string;
}

interface KeptFile extends FileRow {
  readonly folderPath: string;
  readonly packed: Uint8Array;
}

/**
 * Reads files again from the bytes that are kept of them, in another encoding: an import without a disk. The choice is
 * noted with the file or the folder before, for its later imports.
 */
export class RereadRun {
  readonly progress: Progress;
  readonly #store: Store;
  readonly #readers: Readers;
  readonly #request: RereadRequest;
  readonly #signal: AbortSignal;
  readonly #job: number;
  readonly #listing: Listing;
  readonly #writer: Writer;
  readonly #started = performance.now();

  /** Begins the record. */
  constructor(
    store: Store,
    index: SearchIndex,
    readers: Readers,
    request: RereadRequest,
    signal: AbortSignal,
  ) {
    const names = [request.name];
    const job = beginJob(store.db, names, new Date().toISOString(), 'reread');
    const places = new Places(store, []);
    this.#listing = new Listing(store.db);
    this.#writer = new Writer(store, index, {
      job,
      listing: this.#listing,
      sourceOf: (place) => places.sourceOf(place),
    });
    this.progress = new Progress({ job, kind: 'reread', names }, this.#writer.counts);
    this.#store = store;
    this.#readers = readers;
    this.#request = request;
    this.#signal = signal;
    this.#job = job;
  }

  /** Does all of it, and stops soon after the signal; what is committed then stays. */
  async work(): Promise<ImportSummary> {
    const { db } = this.#store;
    const { target, encoding } = this.#request;
    try {
      const files = targetFiles(this.#store, target);
      keepFormerEncodings(db, this.#job, chooseEncoding(db, target, files, encoding));
      // They don't count as holding a text: all of them let go of it together. Without an original none is found again.
      for (const { id } of files) this.#listing.addVanished(id, null, '');
      for (const { bytes } of files) this.progress.find(bytes, false);
      this.progress.phase = 'reading';
      for (const batch of inBatches(files)) {
        if (this.#signal.aborted) break;
        await this.#readBatch(batch);
      }
      this.progress.phase = 'finishing';
      this.#save(this.#signal.aborted ? 'cancelled' : 'done');
      return getJob(db, this.#job)!;
    } finally {
      this.#listing.clear();
    }
  }

  async #readBatch(ids: readonly number[]): Promise<void> {
    const { db } = this.#store;
    const files = keptFiles(this.#store, ids);
    const read = await this.#readers.read(
      files.map(({ path, packed, mtime }) => ({
        path,
        place: path,
        encoding: this.#request.encoding ?? undefined,
        stored: { packed, mtime },
      })),
    );
    const rest = [...files.entries()].reverse();
    await inSlices(db, (isOver) => {
      while (rest.length > 0 && !isOver()) {
        const [at, file] = rest.pop()!;
        const result = read[at]!;
        const spot = { ...file, shown: `${basename(file.folderPath)}/${file.path}` };
        if (result.ok && result.holds === 'article') this.#writer.take(spot, file, result);
        else if (!result.ok) this.#writer.note(spot.shown, 'failed', result.reason);
        this.progress.settle(file.bytes, spot.shown);
      }
      this.#save('running');
      this.#writer.endTransaction();
      return rest.length > 0;
    });
  }

  #save(state: ImportSummary['state']): void {
    const { counts } = this.#writer;
    updateJob(this.#store.db, this.#job, {
      state,
      seconds: (performance.now() - this.#started) / 1000,
      files: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts,
    });
  }
}

/**
 * Files that are text on disk, were read, and are a file of their own. Of a whole folder those with a choice of their own
 * keep it.
 */
function targetFiles({ db }: Store, target: RereadTarget): readonly Pick<FileRow, 'id' | 'bytes'>[] {
  return prepared<unknown[], Pick<FileRow, 'id' | 'bytes'>>(
    db,
    `SELECT id, bytes FROM file
      WHERE article_id IS NOT NULL AND original_id IS NOT NULL AND encoding IS NOT NULL AND part_of IS NULL
        AND status IN ('imported', 'duplicate')
        AND (id IN (SELECT value FROM json_each(@files)) OR article_id IN (SELECT value FROM json_each(@articles))
             OR (folder_id = @folder AND iif(@under IS NULL, forced_encoding IS NULL,
                                             substr(path, 1, length(@under) + 1) = @under || '/')))
      ORDER BY id`,
  ).all({
    files: JSON.stringify('files' in target ? target.files : []),
    articles: JSON.stringify('articles' in target ? target.articles : []),
    folder: 'folder' in target ? target.folder : null,
    under: ('folder' in target ? target.under : undefined) ?? null,
  });
}

function keptFiles({ db }: Store, ids: readonly number[]): KeptFile[] {
  return prepared<[string], KeptFile>(
    db,
    `SELECT ${FILE_ROW}, packed, (SELECT folder.path FROM folder WHERE folder.id = folder_id) AS folderPath
       FROM file JOIN original ON original.id = file.original_id
      WHERE file.id IN (SELECT value FROM json_each(?)) ORDER BY file.id`,
  ).all(JSON.stringify(ids));
}

function* inBatches(files: readonly Pick<FileRow, 'id' | 'bytes'>[]): Generator<readonly number[]> {
  let batch: number[] = [];
  let size = 0;
  for (const { id, bytes } of files) {
    batch.push(id);
    size += bytes;
    if (batch.length < AT_ONCE.files && size < AT_ONCE.bytes) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
