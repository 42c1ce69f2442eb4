import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { CheckProblem } from '../../../contract/index.ts';
import { askThread } from '../../import/read/thread.ts';
import type { CheckRequest } from '../../import/read/worker.ts';
import { archiveFile, type Store } from '../../store/open.ts';
import { type IndexEntry, prepareEntry } from './entry.ts';
import {
  attachIndex,
  DAMAGED,
  indexIdentity,
  indexPath,
  isDamage,
  reattachIndex,
  type Remade,
  remakeIndex,
} from './index-file.ts';
import { keepMark, trustedMark } from './mark.ts';
import {
  changeOf,
  changesOfOthers,
  countIndexed,
  indexedNow,
  lastChange,
  lastIndexed,
  loadSource,
  markIndexed,
  mergePostings,
  removedArticles,
  strayArticles,
  type WaitingArticle,
  waitingArticles,
  writePostings,
} from './postings.ts';

/** How long background work may keep the engine from answering, in milliseconds. */
const SLICE = 12;

/**
 * Entries are written together, once they make up so much (UTF-16 code units of terms) or nothing was added for so long
 * (milliseconds): what a transaction leaves in the index costs about the same whether it is of ten articles or of hundreds.
 * That much is written in some 40 ms.
 */
const ENOUGH = 1024 ** 2;
const QUIET = 100;

/** The same while somebody searches, who waits for it. */
const ENOUGH_MEANWHILE = ENOUGH / 4;

/** How many articles are compared at once with what is indexed, and how many that wait are listed. */
const COMPARED = 20_000;
const LISTED = 500;

/** For so long after a search the next one is expected: people type a letter in less. Milliseconds. */
const LULL = 300;

/** How the index stands to the archive. */
export interface IndexStatus {
  /** `building` while articles wait to be indexed. */
  readonly state: 'ready' | 'building';
  /** Articles that can be found. */
  readonly articles: number;
  /** Why the index was made anew since it was opened; null if it was sound. */
  readonly rebuilt: string | null;
}

/** An article that is to be indexed, or with no entry taken out, as soon as the caller's transaction is over. */
interface Pending {
  readonly entry: IndexEntry | null;
  /** `article.changed` at that moment: if it is another one later, the transaction was rolled back. */
  readonly changed: number;
}

/**
 * The postings of one archive, in `index.sqlite` beside it: a cache that can be thrown away at any moment. This class
 * owns the life of that file; the questions asked of it are in the files beside this one.
 *
 * It writes in transactions of its own, so that damage to a cache never undoes what is written to the archive. Whatever
 * is lost between the two, in a crash, is caught up with by comparing `article.changed`.
 */
export class SearchIndex {
  readonly store: Store;
  readonly #closed = new AbortController();
  #pending = new Map<number, Pending>();
  /** Length of the terms that are pending. */
  #gathered = 0;
  #quiet: NodeJS.Timeout | undefined;
  #rebuilt: Remade;
  /** Which file is attached. */
  #file: number | null;
  /** Value of `counter.articles` up to which every article is known to be indexed. */
  #caughtUp = -1;
  #catchingUp: Promise<void> | null = null;
  #isTidying = false;
  /** Changes this program made to what the index holds, and how often it was made anew. */
  #writes = 0;
  /** The last of these changes when it was noted how far everything is indexed. */
  #marked = 0;
  #life = 0;
  /** When somebody last searched. */
  #asked = -Infinity;
  /** How many imports run. */
  #busy = 0;
  /** Why what was gathered could not be written, since that was last asked. */
  #unwritten: unknown;

  private constructor(store: Store) {
    this.store = store;
    this.#rebuilt = attachIndex(store);
    this.#file = indexIdentity(store.db);
    this.#caughtUp = this.read(() => trustedMark(store.db));
  }

  /** Opens the index of an archive, empty where it was missing, damaged or of another version: then catch up. */
  static open(store: Store): SearchIndex {
    return new SearchIndex(store);
  }

  /** Indexes articles in their present state, soon after the caller's transaction is over. */
  putAll(entries: readonly (readonly [articleId: number, entry: IndexEntry])[]): void {
    for (const [id, entry] of entries) this.#gather(id, entry);
    this.#flushSoon();
  }

  /** Indexes an article in its present state, soon after the caller's transaction is over. */
  put(articleId: number, entry: IndexEntry): void {
    this.putAll([[articleId, entry]]);
  }

  /** Articles change in what is no word of theirs: as far as they are indexed, they stay so. */
  keepAll(articles: readonly number[], change: () => void): void {
    const { db } = this.store;
    const indexed = indexedNow(db, articles);
    change();
    setImmediate()
      .then(() => this.#write(() => markIndexed(db, indexed)))
      .catch(() => undefined);
  }

  /** Takes an article out of the index, once the caller's transaction is over. */
  remove(articleId: number): void {
    this.#gather(articleId, null);
    this.#flushSoon();
  }

  /** Somebody searches: work in the background steps back for a while. */
  noteAsked(): void {
    this.#asked = performance.now();
  }

  /** Whether somebody searched a moment ago, and will again a moment later if they are typing. */
  get isAsked(): boolean {
    return performance.now() - this.#asked < LULL;
  }

  /** Articles come in: work in the background steps back until that is over. */
  async whileBusy<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }

  /** Whether articles come in. */
  get isBusy(): boolean {
    return this.#busy > 0;
  }

  /** Aborted when the index closes. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  /** How often the index was made anew since it was opened: whatever was read from it before is void. */
  get life(): number {
    return this.#life;
  }

  /** Changes whenever an answer of the index, or the archive, may have changed. */
  get version(): string {
    this.#tryToFlush();
    const { db } = this.store;
    return `${lastChange(db)}.${this.#writes}.${changesOfOthers(db)}`;
  }

  /** Whether every article is indexed in its present state. */
  get isComplete(): boolean {
    return this.read(() => this.#isCaughtUp());
  }

  status(): IndexStatus {
    return this.read(() => ({
      state: this.#isCaughtUp() ? 'ready' : 'building',
      articles: countIndexed(this.store.db),
      rebuilt: this.#rebuilt,
    }));
  }

  /**
   * Puts a question to the index. Damage that shows itself now makes the index anew, in the background, and the question
   * is put to what there is of it.
   */
  read<T>(ask: () => T): T {
    this.#followFile();
    this.#tryToFlush();
    try {
      return ask();
    } catch (thrown) {
      if (!isDamage(thrown) || this.store.db.inTransaction) throw thrown;
      this.#remake(DAMAGED);
      this.catchUp().catch(() => undefined);
      return ask();
    }
  }

  /**
   * Indexes every article that changed since it was indexed: by another program, before a crash, or ever, where the
   * index is new. Works in short slices; aborting it keeps what is done.
   */
  catchUp(signal: AbortSignal = this.#closed.signal): Promise<void> {
    this.#catchingUp ??= this.#catchUp(AbortSignal.any([signal, this.#closed.signal])).finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  /** Throws the index away and makes it anew from the archive. */
  async rebuild(signal?: AbortSignal): Promise<void> {
    this.#remake('The search index was made anew because you asked for it.');
    await this.catchUp(signal);
  }

  /** Indexes whatever still waits, and says what is wrong with the index, thoroughly and slowly. */
  async check(steps?: Int32Array<SharedArrayBuffer>, signal?: AbortSignal): Promise<readonly CheckProblem[]> {
    // What was found to be indexed once may have been lost since.
    this.#caughtUp = -1;
    await this.catchUp(signal);
    signal?.throwIfAborted();
    const index = indexPath(this.store.db);
    // An index that lives in memory was made a moment ago.
    if (index === '') return [];
    const path = archiveFile(this.store.folder);
    const request: CheckRequest = { kind: 'check index', path, index, ...(steps && { steps }) };
    return askThread<readonly CheckProblem[]>(request, signal);
  }

  /** Stops what goes on in the background. The file is closed with the archive's connection. */
  close(): void {
    this.#tryToFlush();
    this.#closed.abort();
  }

  #remake(why: string): void {
    remakeIndex(this.store);
    this.#beginLife(why);
  }

  #beginLife(why: Remade): void {
    this.#life += 1;
    this.#writes += 1;
    this.#file = indexIdentity(this.store.db);
    this.#rebuilt = why;
    this.#caughtUp = -1;
  }

  /** Another program may have made the index anew: then the file that is attached has no name any more. */
  #followFile(): void {
    const { db } = this.store;
    if (this.#file === null || db.inTransaction || indexIdentity(db) === this.#file) return;
    this.#beginLife(reattachIndex(this.store));
    this.catchUp().catch(() => undefined);
  }

  #gather(article: number, entry: IndexEntry | null): void {
    this.#pending.set(article, { entry, changed: changeOf(this.store.db, article) });
    this.#gathered += entry?.body.length ?? 0;
  }

  #flushSoon(): void {
    clearTimeout(this.#quiet);
    if (this.#isEnough()) void setImmediate().then(() => this.#tryToFlush());
    else this.#quiet = setTimeout(() => this.#tryToFlush(), QUIET);
  }

  #isEnough(): boolean {
    return this.#gathered >= (this.isAsked ? ENOUGH_MEANWHILE : ENOUGH);
  }

  /** What can't be written now is caught up with later. */
  #tryToFlush(): void {
    try {
      this.#flush();
    } catch (thrown) {
      // The archive says which articles still wait.
      this.#unwritten = thrown;
    }
  }

  /** Writes what was put, as far as it was committed. */
  #flush(): void {
    const { db } = this.store;
    if (this.#pending.size === 0 || db.inTransaction) return;
    clearTimeout(this.#quiet);
    const pending = [...this.#pending].filter(([id, { changed }]) => changeOf(db, id) === changed);
    this.#pending.clear();
    this.#gathered = 0;
    this.#write(() =>
      writePostings(
        db,
        pending.map(([id, { entry }]) => [id, entry]),
      ),
    );
  }

  /** Changes what the index holds, in one transaction. */
  #write(change: () => void): void {
    this.#writes += 1;
    this.#transact(change);
  }

  #transact(change: () => void): void {
    try {
      this.store.db.transaction(change).immediate();
    } catch (thrown) {
      this.#caughtUp = -1;
      if (!isDamage(thrown)) throw thrown;
      this.#remake(DAMAGED);
      this.catchUp().catch(() => undefined);
    }
  }

  #isCaughtUp(): boolean {
    const counter = lastChange(this.store.db);
    if (this.#caughtUp === counter) return true;
    if (this.#pending.size > 0 || this.#listWaiting(this.#begin(), 1).length > 0) return false;
    this.#caughtUp = counter;
    return true;
  }

  /** Where the list of what may wait begins. */
  #begin(): WaitingArticle {
    return { changed: this.#caughtUp, id: Number.MAX_SAFE_INTEGER };
  }

  #listWaiting(after: WaitingArticle, limit: number): WaitingArticle[] {
    return this.read(() => waitingArticles(this.store.db, after, limit));
  }

  async #catchUp(signal: AbortSignal): Promise<void> {
    await setImmediate();
    const { db } = this.store;
    if (this.#caughtUp === -1) await this.#removeStrays(signal);
    else this.#takeOut(this.read(() => removedArticles(db, this.#caughtUp)));
    while (!signal.aborted && !this.read(() => this.#isCaughtUp())) {
      this.#unwritten = undefined;
      let page = this.#listWaiting(this.#begin(), LISTED);
      while (page.length > 0) {
        const last = page.at(-1)!;
        const ids = page.map(({ id }) => id).reverse();
        while (ids.length > 0 && !signal.aborted) {
          this.#prepare(ids);
          await setImmediate();
          if (!this.#isEnough()) continue;
          this.#flush();
          await setImmediate();
        }
        if (signal.aborted) break;
        page = this.#listWaiting(last, LISTED);
      }
      this.#flush();
      // Tried again at once it would fail again.
      if (this.#unwritten !== undefined) throw this.#unwritten;
    }
    if (this.#caughtUp === lastChange(db)) this.#keepMark();
    if (!this.#isTidying) void this.#tidy();
  }

  async #removeStrays(signal: AbortSignal): Promise<void> {
    const { db } = this.store;
    const last = this.read(() => lastIndexed(db));
    for (let after = 0; after < last && !signal.aborted; after += COMPARED) {
      this.#takeOut(this.read(() => strayArticles(db, after, after + COMPARED)));
      await setImmediate();
    }
  }

  /** So that the next opening is quicker; not where nothing was written anyway. */
  #keepMark(): void {
    if (this.#marked === this.#writes) return;
    this.read(() => keepMark(this.store.db, this.#caughtUp));
    this.#marked = this.#writes;
  }

  #takeOut(articles: readonly number[]): void {
    if (articles.length === 0) return;
    this.#write(() =>
      writePostings(
        this.store.db,
        articles.map((id) => [id, null]),
      ),
    );
  }

  /** Merges what imports left in many small pieces, for as long as the archive is open and there is something to merge. */
  async #tidy(): Promise<void> {
    this.#isTidying = true;
    try {
      while (!this.#closed.signal.aborted && !this.isBusy && this.#merge()) {
        await (this.isAsked ? sleep(LULL, undefined, { ref: false }) : setImmediate());
      }
    } catch {
      // Another program may be writing; pieces that stay apart only make searching a little slower.
    } finally {
      this.#isTidying = false;
    }
  }

  /** Analyses articles from the end of the list until the slice is over. */
  #prepare(ids: number[]): void {
    const end = performance.now() + SLICE;
    while (ids.length > 0 && performance.now() < end) {
      const id = ids.pop()!;
      const source = loadSource(this.store.db, id);
      if (source) this.#gather(id, prepareEntry(source));
    }
  }

  /** One step of merging, which changes no answer; false when nothing is left to merge. */
  #merge(): boolean {
    let merged = false;
    this.#transact(() => {
      merged = mergePostings(this.store.db);
    });
    return merged;
  }
}
