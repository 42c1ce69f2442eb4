import type { Outcome, OutcomeCounts } from '../../contract/index.ts';
import type { IndexEntry, SearchIndex } from '../search/index.ts';
import {
  addFile,
  forgetFile,
  markFile,
  replaceFile,
  type FileRow,
  type FileState,
  type Place,
} from '../store/files.ts';
import { addJobItem, noCounts } from '../store/jobs.ts';
import { UNFINISHED } from '../store/parts.ts';
import type { Store } from '../store/open.ts';
import { putOriginal } from '../store/originals.ts';
import {
  addArticle,
  addRevision,
  articleOfText,
  countArticleChange,
  type Stamp,
  type Version,
} from '../store/revisions.ts';
import type { Listing } from './listing.ts';
import type { ReadArticle, ReadContainer } from './read.ts';
import { reasons, type Reason } from './reasons.ts';

/** A place as the writer and the report know it. */
export interface Spot extends Place {
  /** What a report calls it. */
  readonly shown: string;
  /** For a file within a file, the row of the one on disk. */
  readonly partOf?: number | null;
}

type Found = Pick<FileState, 'bytes' | 'mtime'>;

/** A file that was read, where it is, what its place held before, and the row of its bytes. */
interface Arrival {
  readonly spot: Spot;
  readonly known: FileRow | undefined;
  readonly file: ReadArticle;
  readonly original: number;
}

/** What a writer needs to know of the import it writes for. */
export interface Circumstances {
  readonly job: number;
  /** What is there now, and what isn't any more. */
  readonly listing: Listing;
  /** The source of a file that names none. */
  readonly sourceOf: (place: Place) => string | null;
}

/**
 * Decides what becomes of each file and writes it, always inside the caller's transaction. The rules: one text is one
 * article, whatever number of files hold it; a file that changes takes its article along, unless other files still hold
 * the old text; a file that is elsewhere now is the same file; what is gone leaves its article behind.
 */
export class Writer {
  readonly counts: OutcomeCounts = noCounts();
  readonly #store: Store;
  readonly #index: SearchIndex;
  readonly #circumstances: Circumstances;
  #stamp: Stamp | null = null;
  #entries: [article: number, entry: IndexEntry][] = [];

  constructor(store: Store, index: SearchIndex, circumstances: Circumstances) {
    this.#store = store;
    this.#index = index;
    this.#circumstances = circumstances;
  }

  /** To be called last in each transaction. What changes in one counts as one change. */
  endTransaction(): void {
    this.#index.putAll(this.#entries);
    this.#entries = [];
    this.#stamp = null;
  }

  /** Notes something that is no file to be kept in mind: a folder passed over, a broken link. */
  note(shown: string, outcome: Outcome, reason: Reason): void {
    this.#record(shown, outcome, reason, null);
  }

  /** Files whose size and time of change are as they were. */
  countUnchanged(files = 1): void {
    this.counts.unchanged += files;
  }

  /** A file that is not taken in, by its name or because it could not be read. What was read of it before stays. */
  mark(
    spot: Spot,
    known: FileRow | undefined,
    found: Found,
    status: 'failed' | 'skipped',
    reason: Reason,
  ): void {
    const { db } = this.#store;
    const { code, message } = reason;
    const nothing = { original: null, article: null, format: null, encoding: null, certainty: null };
    const state: FileState = { ...found, ...nothing, partOf: spot.partOf ?? null, status, code, message };
    if (!known) addFile(db, spot, state, new Date().toISOString());
    else if (known.article === null) replaceFile(db, known.id, spot, state);
    else markFile(db, known.id, status, code, message);
    this.#record(spot.shown, status, reason, known?.article ?? null);
  }

  /** A place where nothing is any more. */
  vanish(row: FileRow, shown: string): void {
    if (row.article === null && forgetFile(this.#store.db, row.id)) return;
    markFile(this.#store.db, row.id, 'missing', reasons.missing.code, reasons.missing.message);
    if (row.article === null) return;
    this.#stampNow();
    this.#record(shown, 'missing', reasons.missing, row.article);
  }

  /**
   * A file that only holds files. It is no article, and counts only if it fails; within another one it has no row.
   * @returns the number of the row of the file on disk
   */
  takeContainer(spot: Spot, known: FileRow | undefined, file: ReadContainer): number {
    const { db } = this.#store;
    const kept = known?.article === null ? known : undefined;
    if (known && !kept) markFile(db, known.id, 'missing', reasons.replaced.code, reasons.replaced.message);
    if (spot.partOf != null) {
      if (kept) forgetFile(db, kept.id);
      return spot.partOf;
    }
    const state: FileState = {
      bytes: file.bytes,
      mtime: UNFINISHED,
      original: file.original === null ? null : putOriginal(db, file.original),
      article: null,
      format: file.format,
      partOf: null,
      encoding: null,
      certainty: null,
      status: 'imported',
      code: null,
      message: null,
    };
    if (!kept) return addFile(db, spot, state, this.#stampNow().at);
    replaceFile(db, kept.id, spot, state);
    return kept.id;
  }

  /** A file that was read. `known` is what its place held before. */
  take(spot: Spot, known: FileRow | undefined, file: ReadArticle): void {
    const { db } = this.#store;
    const arrival: Arrival = { spot, known, file, original: putOriginal(db, file.original) };
    const article = articleOfText(db, file.version.textHash);
    const before = known?.article ?? null;
    const held = before !== null && this.#circumstances.listing.isHeld(before, known?.id);

    if (article === undefined) {
      if (before === null || held) this.#create(arrival);
      else this.#revise(arrival, before);
    } else if (article !== before) this.#join(arrival, article);
    else if (known?.original === arrival.original) this.#recognise(arrival, article);
    else if (held) this.#settle(arrival, article, 'duplicate');
    else this.#revise(arrival, article);
  }

  /** A text no article has yet. */
  #create(arrival: Arrival): void {
    const { file, original } = arrival;
    const article = addArticle(this.#store.db, this.#versionOf(arrival), original, this.#stampNow());
    this.#entries.push([article, file.entry]);
    this.#settle(arrival, article, 'imported');
  }

  /** The file changed, and its article with it. */
  #revise(arrival: Arrival, article: number): void {
    const { file, original } = arrival;
    addRevision(this.#store.db, article, this.#versionOf(arrival), original, this.#stampNow());
    this.#entries.push([article, file.entry]);
    this.#settle(arrival, article, 'updated');
  }

  /** Another file with the text of an article: it was moved here, or is one more. */
  #join(arrival: Arrival, article: number): void {
    const { spot, known, original } = arrival;
    const { listing } = this.#circumstances;
    const { db } = this.#store;
    const moved = known?.article == null ? listing.takeLost(article, original) : undefined;
    if (!moved) return this.#settle(arrival, article, 'duplicate');
    if (known && !forgetFile(db, known.id)) {
      markFile(db, known.id, 'missing', reasons.replaced.code, reasons.replaced.message);
    }
    this.#keep({ ...arrival, known: moved }, article);
    this.#record(spot.shown, 'unchanged', reasons.moved(moved.path), article);
  }

  /** The very bytes that were here before. */
  #recognise(arrival: Arrival, article: number): void {
    const { spot, known } = arrival;
    this.#keep(arrival, article);
    if (known?.status === 'failed' || known?.status === 'missing') {
      this.#record(spot.shown, 'unchanged', reasons.back, article);
    } else this.countUnchanged();
  }

  #settle(arrival: Arrival, article: number, outcome: Outcome): void {
    this.#keep(arrival, article);
    this.#record(arrival.spot.shown, outcome, null, article);
  }

  /** Puts what was read into the row of its place; where the place was another article's, that one keeps its row. */
  #keep({ spot, known, file, original }: Arrival, article: number): void {
    const { db } = this.#store;
    const kept = known && (known.article === null || known.article === article) ? known : undefined;
    const state: FileState = {
      bytes: file.original.bytes,
      mtime: file.mtime,
      original,
      article,
      format: file.format,
      partOf: spot.partOf ?? null,
      encoding: file.encoding,
      certainty: file.certainty,
      status: this.#circumstances.listing.isHeld(article, kept?.id) ? 'duplicate' : 'imported',
      code: null,
      message: null,
    };
    if (kept) return replaceFile(db, kept.id, spot, state);
    if (known && known.status !== 'missing') {
      markFile(db, known.id, 'missing', reasons.replaced.code, reasons.replaced.message);
    }
    addFile(db, spot, state, this.#stampNow().at);
  }

  #versionOf({ spot, file: { version } }: Arrival): Version {
    return { ...version, source: version.source ?? this.#circumstances.sourceOf(spot) };
  }

  #stampNow(): Stamp {
    this.#stamp ??= { changed: countArticleChange(this.#store.db), at: new Date().toISOString() };
    return this.#stamp;
  }

  #record(shown: string, outcome: Outcome, reason: Reason | null, article: number | null): void {
    this.counts[outcome] += 1;
    addJobItem(this.#store.db, this.#circumstances.job, {
      path: shown,
      outcome,
      code: reason?.code ?? null,
      message: reason?.message ?? null,
      article,
    });
  }
}
