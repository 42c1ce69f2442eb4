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
import { isIndexedAsCorrected } from '../store/corrections.ts';
import { addJobItem, noCounts } from '../store/jobs.ts';
import { UNFINISHED } from '../store/parts.ts';
import type { Store } from '../store/open.ts';
import { putOriginal } from '../store/originals.ts';
import {
  addArticle,
  addRevision,
  articleOfText,
  countArticleChange,
  isHidden,
  reviveArticle,
  type Stamp,
  type Version,
} from '../store/revisions.ts';
import { findKin, findLeft } from './whereabouts.ts';
import type { Listing } from './listing.ts';
import type { ReadArticle, ReadContainer } from './read/read.ts';
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
  /** The encoding that was chosen for it at another place. */
  readonly forced?: string | null;
  /** The import that read these bytes before; without it, this one. */
  readonly job?: number | null;
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
    const { job } = this.#circumstances;
    const nothing = { original: null, article: null, format: null, encoding: null, certainty: null };
    const partOf = spot.partOf ?? null;
    const state: FileState = { ...found, ...nothing, partOf, status, code, message, job };
    if (!known) addFile(db, spot, state, new Date().toISOString());
    else if (known.article === null) replaceFile(db, known.id, state);
    else markFile(db, known.id, status, code, message, job);
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
      job: this.#circumstances.job,
    };
    if (!kept) return addFile(db, spot, state, this.#stampNow().at);
    replaceFile(db, kept.id, state);
    return kept.id;
  }

  /** A file that was read. `known` is what its place held before. */
  take(spot: Spot, known: FileRow | undefined, file: ReadArticle): void {
    const { db } = this.#store;
    const arrival: Arrival = { spot, known, file, original: putOriginal(db, file.original) };
    const same = articleOfText(db, file.version.textHash);
    const before = known?.article ?? null;
    const held = before !== null && this.#circumstances.listing.isHeld(before, known?.id);

    if (same === undefined) {
      if (before === null) this.#comeInNew(arrival);
      else if (held || isHidden(db, before)) this.#create(arrival);
      else this.#revise(arrival, before);
    } else if (same.hidden) this.#revive(arrival, same.id);
    else if (same.id !== before) this.#join(arrival, same.id);
    else if (known?.original === arrival.original) this.#recognise(arrival, same.id);
    else if (held) this.#settle(arrival, same.id, 'duplicate');
    else this.#revise(arrival, same.id);
  }

  /** A text no article has yet, at a place where there was none: new, unless a file has moved and changed on the way. */
  #comeInNew(arrival: Arrival): void {
    const { spot, known, file } = arrival;
    const { listing } = this.#circumstances;
    // Messages are alike, and once sent none becomes another.
    const isMessage = file.format === 'Mail';
    const kin = isMessage ? undefined : findKin(this.#store.db, listing, spot, file.version.text);
    if (!kin || listing.isHeld(kin.article!, kin.id)) return this.#create(arrival);
    listing.find(kin.id);
    this.#leave(kin, spot);
    const changed = { ...arrival, known: this.#clear(known), forced: kin.forced };
    this.#revise(changed, kin.article!, reasons.moved(kin.path));
  }

  /** An undone import had brought this text before. */
  #revive(arrival: Arrival, article: number): void {
    reviveArticle(this.#store.db, article, this.#stampNow());
    this.#putEntry(article, arrival.file);
    this.#settle(arrival, article, 'imported');
  }

  /** A text no article has yet. */
  #create(arrival: Arrival): void {
    const { file, original } = arrival;
    const article = addArticle(this.#store.db, this.#versionOf(arrival), original, this.#stampNow());
    this.#entries.push([article, file.entry]);
    this.#settle(arrival, article, 'imported');
  }

  /** The file changed, and its article with it. */
  #revise(arrival: Arrival, article: number, reason: Reason | null = null): void {
    addRevision(this.#store.db, article, this.#versionOf(arrival), arrival.original, this.#stampNow());
    this.#putEntry(article, arrival.file);
    this.#settle(arrival, article, 'updated', reason);
  }

  /** What was corrected by hand is not in the entry: such an article is left to the index itself. */
  #putEntry(article: number, { entry }: ReadArticle): void {
    if (!isIndexedAsCorrected(this.#store.db, article)) this.#entries.push([article, entry]);
  }

  /** Another file with the text of an article: it was moved here, or is one more. */
  #join(arrival: Arrival, article: number): void {
    const { spot, known, original } = arrival;
    const { listing } = this.#circumstances;
    const left = listing.takeLost(article, original) ?? findLeft(this.#store.db, listing, article, original);
    if (!left) return this.#settle(arrival, article, 'duplicate');
    this.#leave(left, spot);
    const moved: Arrival = {
      ...arrival,
      known: this.#clear(known),
      forced: left.forced,
      job: left.undone ? null : left.job,
    };
    this.#settle(moved, article, 'moved', reasons.moved(left.path));
  }

  /** The very bytes that were here before. */
  #recognise(arrival: Arrival, article: number): void {
    const { spot, known, original } = arrival;
    const wasHere = known?.status === 'imported' || known?.status === 'duplicate';
    const left = known?.status === 'missing' && this.#circumstances.listing.takeVanished(article, original);
    if (left) this.#leave(left, spot);
    this.#keep({ ...arrival, job: known?.undone ? null : (known?.job ?? null) }, article);
    if (left) this.#record(spot.shown, 'moved', reasons.moved(left.path), article);
    else if (wasHere) this.countUnchanged();
    else this.#record(spot.shown, 'unchanged', reasons.back, article);
  }

  /** Makes room at a place that held something of which nothing was read. @returns what else it held */
  #clear(known: FileRow | undefined): FileRow | undefined {
    if (known?.article !== null || forgetFile(this.#store.db, known.id)) {
      return known?.article === null ? undefined : known;
    }
    markFile(this.#store.db, known.id, 'missing', reasons.replaced.code, reasons.replaced.message);
    return undefined;
  }

  /** A file is elsewhere now; that it was here stays on record. */
  #leave(row: FileRow, spot: Spot): void {
    const { code, message } = reasons.movedAway(spot.shown);
    markFile(this.#store.db, row.id, 'missing', code, message);
  }

  #settle(arrival: Arrival, article: number, outcome: Outcome, reason: Reason | null = null): void {
    const { encoding, certainty } = arrival.file;
    const guess =
      encoding !== null && certainty !== null && certainty < 1 ? reasons.guessed(encoding, certainty) : null;
    this.#keep(arrival, article);
    this.#record(arrival.spot.shown, outcome, reason ?? guess, article);
  }

  /** Puts what was read into the row of its place; where the place was another article's, that one keeps its row. */
  #keep({ spot, known, file, original, forced, job }: Arrival, article: number): void {
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
      job: job ?? this.#circumstances.job,
    };
    if (kept) return replaceFile(db, kept.id, state);
    if (known && known.status !== 'missing') {
      markFile(db, known.id, 'missing', reasons.replaced.code, reasons.replaced.message);
    }
    addFile(db, spot, state, this.#stampNow().at, forced);
  }

  #versionOf({ spot, file: { version } }: Arrival): Version {
    return { ...version, source: version.source ?? this.#circumstances.sourceOf(spot) };
  }

  #stampNow(): Stamp {
    const { job } = this.#circumstances;
    this.#stamp ??= { changed: countArticleChange(this.#store.db), at: new Date().toISOString(), job };
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
