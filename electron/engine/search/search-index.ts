import { setImmediate } from 'node:timers/promises';
import type { Statement } from 'better-sqlite3';
import type { Block } from '../../contract/index.ts';
import type { Store } from '../store/open.ts';
import { type IndexEntry, prepareEntry } from './entry.ts';
import { attachIndex, isDamage, type Remade, remakeIndex } from './index-file.ts';

/** How long background work may keep the engine from answering, in milliseconds. */
const SLICE = 12;

/** Pages of the index that one step of merging may rewrite. */
const MERGE_PAGES = 64;

/** How the index stands to the archive. */
export interface IndexStatus {
  /** `building` while articles wait to be indexed. */
  readonly state: 'ready' | 'building';
  /** Articles that can be found. */
  readonly articles: number;
  /** Why the index was made anew since it was opened; null if it was sound. */
  readonly rebuilt: string | null;
}

/** Something wrong with the index, as a code and a sentence. */
export interface IndexProblem {
  readonly code: string;
  readonly message: string;
}

/** An article as it is read to be indexed again. */
interface Row {
  readonly title: string;
  readonly language: string | null;
  readonly text: string;
  readonly blocks: string;
}

/**
 * The postings of one archive, in `index.sqlite` beside it: a cache that can be thrown away at any moment. This class
 * owns the life of that file; the questions asked of it are in the files beside this one.
 */
export class SearchIndex {
  readonly store: Store;
  readonly #put: Statement;
  readonly #mark: Statement;
  readonly #speak: Statement;
  readonly #remove: Statement;
  readonly #unmark: Statement;
  readonly #counter: Statement;
  readonly #waiting: Statement;
  readonly #row: Statement;
  readonly #mergeStep: Statement;
  readonly #closed = new AbortController();
  #rebuilt: Remade;
  /** Found damaged inside a transaction, where it can't be made anew. */
  #damaged = false;
  /** Value of `counter.articles` up to which every article is known to be indexed. */
  #caughtUp = -1;
  #catchingUp: Promise<void> | null = null;
  /** Changes this program made to the index. */
  #writes = 0;
  #life = 0;

  private constructor(store: Store) {
    this.store = store;
    this.#rebuilt = attachIndex(store);
    const { db } = store;
    this.#put = db.prepare(`INSERT OR REPLACE INTO search.posting (rowid, title, body) VALUES (?, ?, ?)`);
    this.#mark = db.prepare(`
      INSERT OR REPLACE INTO search.indexed (article_id, seq, text_hash)
      SELECT id, changed, text_hash FROM main.article WHERE id = ?`);
    this.#speak = db.prepare(`INSERT OR IGNORE INTO search.language (code) VALUES (?)`);
    this.#remove = db.prepare(`DELETE FROM search.posting WHERE rowid = ?`);
    this.#unmark = db.prepare(`DELETE FROM search.indexed WHERE article_id = ?`);
    this.#counter = db.prepare(`SELECT articles FROM main.counter`).pluck();
    this.#waiting = db
      .prepare(
        `SELECT id FROM main.article LEFT JOIN search.indexed ON article_id = id
         WHERE changed > ? AND (seq IS NOT changed OR indexed.text_hash IS NOT article.text_hash)
         LIMIT ?`,
      )
      .pluck();
    this.#row = db.prepare(`
      SELECT title, language, text, blocks
      FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
      WHERE article.id = ?`);
    this.#mergeStep = db.prepare(`INSERT INTO search.posting (posting, rank) VALUES ('merge', ?)`);
  }

  /** Opens the index of an archive, empty where it was missing, damaged or of another version: then catch up. */
  static open(store: Store): SearchIndex {
    return new SearchIndex(store);
  }

  /** Indexes an article in its present state, inside the caller's transaction. */
  put(articleId: number, entry: IndexEntry): void {
    this.putAll([[articleId, entry]]);
  }

  /**
   * Indexes articles in their present state, inside the caller's transaction. Best as the last of its writes: FTS5 brings
   * what it has gathered to disk whenever another statement of the transaction needs a savepoint (`INSERT … SELECT`,
   * `RETURNING`), so one article at a time takes three times as long.
   */
  putAll(entries: readonly (readonly [articleId: number, entry: IndexEntry])[]): void {
    this.#write(() => {
      for (const [articleId, { title, body }] of entries) this.#put.run(articleId, title, body);
      for (const [articleId, { language }] of entries) {
        this.#mark.run(articleId);
        this.#speak.run(language ?? '');
      }
    });
  }

  /** Takes an article out of the index, inside the caller's transaction. */
  remove(articleId: number): void {
    this.#write(() => {
      this.#remove.run(articleId);
      this.#unmark.run(articleId);
    });
  }

  /** How often the index was made anew since it was opened: whatever was read from it before is void. */
  get life(): number {
    return this.#life;
  }

  /** Changes whenever an answer of the index, or the archive, may have changed. */
  get version(): string {
    const others = this.store.db.pragma('search.data_version', { simple: true }) as number;
    return `${this.#counter.get() as number}.${this.#writes}.${others}`;
  }

  status(): IndexStatus {
    return this.read(() => ({
      state: this.#isCaughtUp() ? 'ready' : 'building',
      articles: this.store.db.prepare(`SELECT count(*) FROM search.indexed`).pluck().get() as number,
      rebuilt: this.#rebuilt,
    }));
  }

  /**
   * Runs a question to the index, outside of any transaction. Damage that shows itself now makes the index anew, in the
   * background, and the question is put to what there is of it.
   */
  read<T>(ask: () => T): T {
    try {
      return ask();
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown;
      this.#remake('The search index was damaged and is being made anew.');
      this.catchUp(this.#closed.signal).catch(() => undefined);
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

  /** What is wrong with the file, thoroughly and slowly. Articles that still wait to be indexed are no problem. */
  check(): readonly IndexProblem[] {
    const { db } = this.store;
    try {
      const pages = db.pragma('search.quick_check(1)', { simple: true }) as string;
      db.exec(`INSERT INTO search.posting (posting) VALUES ('integrity-check')`);
      const lost = db
        .prepare(
          `SELECT count(*) FROM search.indexed
           WHERE article_id NOT IN (SELECT id FROM search.posting_docsize)`,
        )
        .pluck()
        .get() as number;
      if (pages === 'ok' && lost === 0) return [];
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown;
    }
    return [
      { code: 'INDEX_DAMAGED', message: 'The search index is damaged. Rebuild it: nothing is lost by that.' },
    ];
  }

  /** Stops what goes on in the background. The file is closed with the archive's connection. */
  close(): void {
    this.#closed.abort();
  }

  #write(change: () => void): void {
    this.#writes += 1;
    try {
      change();
    } catch (thrown) {
      // An import must not fail because of a cache.
      if (!isDamage(thrown)) throw thrown;
      this.#damaged = true;
      this.#caughtUp = -1;
    }
  }

  #remake(why: string): void {
    this.#life += 1;
    this.#writes += 1;
    remakeIndex(this.store);
    this.#rebuilt = why;
    this.#damaged = false;
    this.#caughtUp = -1;
  }

  #isCaughtUp(): boolean {
    const counter = this.#counter.get() as number;
    if (this.#caughtUp === counter) return true;
    if (this.#damaged || this.#waiting.get(this.#caughtUp, 1) !== undefined) return false;
    this.#caughtUp = counter;
    return true;
  }

  async #catchUp(signal: AbortSignal): Promise<void> {
    await setImmediate();
    if (this.#damaged) this.#remake('The search index was damaged and is being made anew.');
    this.read(() => this.#removeStrays());
    while (!signal.aborted && !this.read(() => this.#isCaughtUp())) {
      const ids = this.read(() => this.#waiting.all(this.#caughtUp, -1)) as number[];
      while (ids.length > 0 && !signal.aborted) {
        this.store.db.transaction(() => this.#indexSlice(ids)).immediate();
        await setImmediate();
      }
    }
    while (!signal.aborted && this.#merge()) await setImmediate();
  }

  /** Indexes articles from the end of the list until the slice is over. */
  #indexSlice(ids: number[]): void {
    const end = performance.now() + SLICE;
    const entries: [number, IndexEntry][] = [];
    while (ids.length > 0 && performance.now() < end) {
      const id = ids.pop()!;
      const row = this.#row.get(id) as Row | undefined;
      if (row)
        entries.push([id, prepareEntry({ ...row, blocks: JSON.parse(row.blocks) as readonly Block[] })]);
    }
    this.putAll(entries);
  }

  /** What a crash left behind, or another program removed while this one did not look. */
  #removeStrays(): void {
    const strays = this.store.db
      .prepare(`SELECT article_id FROM search.indexed WHERE article_id NOT IN (SELECT id FROM main.article)`)
      .pluck()
      .all() as number[];
    this.store.db.transaction(() => strays.forEach((id) => this.remove(id)))();
  }

  /** One bounded step of merging; false when nothing is left to merge. FTS5 tells by the number of changed rows. */
  #merge(): boolean {
    const changes = this.store.db.prepare(`SELECT total_changes()`).pluck();
    const before = changes.get() as number;
    this.#write(() => this.#mergeStep.run(MERGE_PAGES));
    return (changes.get() as number) - before >= 2;
  }
}
