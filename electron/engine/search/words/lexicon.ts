import SearchableMap from 'minisearch/SearchableMap';
import { prepared } from '../../store/statement.ts';
import { eachToken } from '../analyse/analyse.ts';
import { fold } from '../analyse/fold.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import { type Pace, SLICE } from './pace.ts';

/** Articles counted between two visits to the disk: the more, the fewer rows are written, since they share their words. */
const BATCH = 500;

/** Rows written in one transaction, and read at once: some 5 ms each. */
const WRITTEN = 1_000;
const ROWS = 2_000;

/** With more words than this only those of two articles or more are kept in memory, where a word takes 250 bytes. */
const MOST = 150_000;

/** What is worth suggesting: letters of a script with spaces between words. */
const SPELT =
  /^(?![^]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}]{3,30}$/u;

/** A word as it stands in texts, folded, and in about how many articles; 0 for `cooperate` if they have `co-operate`. */
export interface KnownWord {
  readonly form: string;
  readonly articles: number;
}

interface Changed {
  readonly id: number;
  readonly changed: number;
}

/**
 * Every word of the archive with its frequency, in MiniSearch's radix tree, which finds near spellings and beginnings in
 * a few milliseconds. It is counted from the texts once, in the background, kept in `index.sqlite` and brought up to
 * date from there. A word of a text that changed keeps its old count: frequencies are only ever compared.
 */
export class Lexicon {
  readonly #index: SearchIndex;
  readonly #pace: Pace;
  #words = new SearchableMap<number>();
  /** Value of `article.changed` up to which articles are counted; null before anything was read. */
  #counted: number | null = null;
  #life = 0;
  #working: Promise<void> | null = null;

  constructor(index: SearchIndex, pace: Pace) {
    this.#index = index;
    this.#pace = pace;
  }

  /** Articles that are not counted yet. */
  get backlog(): number {
    return prepared<[number], { articles: number }>(
      this.#index.store.db,
      `SELECT count(*) AS articles FROM main.article WHERE changed > ?`,
    ).get(this.#counted ?? this.#countedOnDisk())!.articles;
  }

  /** Reads and counts what is missing by now, in short slices; what an import adds meanwhile is for the next time. */
  update(): Promise<void> {
    this.#working ??= this.#update().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** In about how many articles a word stands the way it is written here, as far as they are counted. */
  articlesWith(form: string): number {
    const row = prepared<[string], { articles: number }>(
      this.#index.store.db,
      `SELECT articles FROM search.word WHERE form = ?`,
    );
    return this.#index.read(() => row.get(form))?.articles ?? 0;
  }

  /** Whether a word certainly stands in no text the way it is written here. Asks the disk, so that little is loaded. */
  isUnknown(form: string): boolean {
    if (!SPELT.test(form) || this.backlog > 0) return false;
    const row = prepared<[string]>(this.#index.store.db, `SELECT 1 FROM search.word WHERE form = ?`);
    return this.#index.read(() => row.get(form)) === undefined;
  }

  /** The most frequent words that fit a pattern, in which `*` stands for any letters or none and `?` for one. */
  fitting(pattern: string, limit: number): readonly string[] {
    const glob = fold(pattern).replaceAll(/[^\p{L}\p{M}*?]/gu, '');
    const beginning = /^[^*?]*/.exec(glob)![0];
    const rows = prepared<[string, string, string, number], { form: string }>(
      this.#index.store.db,
      `SELECT form FROM search.word WHERE form >= ? AND form < ? AND form GLOB ? ORDER BY articles DESC, form LIMIT ?`,
    );
    return this.#index
      .read(() => rows.all(beginning, `${beginning}\u{10FFFF}`, glob, limit))
      .map(({ form }) => form);
  }

  /** Words at most `edits` insertions, deletions or replacements of a letter away. */
  near(form: string, edits: number): readonly KnownWord[] {
    return [...this.#words.fuzzyGet(form, edits)]
      .map(([form, [articles]]) => ({ form, articles }))
      .filter(({ articles }) => articles > 0);
  }

  /** Words with this beginning. */
  beginningWith(beginning: string): readonly KnownWord[] {
    return [...this.#words.atPrefix(beginning)]
      .map(([form, articles]) => ({ form, articles }))
      .filter(({ articles }) => articles > 0);
  }

  async #update(): Promise<void> {
    await this.#pace.rest();
    if (this.#counted === null || this.#life !== this.#index.life) await this.#load();
    const { db } = this.#index.store;
    const newest = prepared<[], { changed: number | null }>(
      db,
      `SELECT max(changed) AS changed FROM main.article`,
    ).get()!.changed;
    while ((this.#counted ?? 0) < (newest ?? 0)) {
      const batch = this.#nextBatch();
      if (batch.length === 0) break;
      const counts = await this.#count(batch);
      if (!(await this.#save(counts, batch.at(-1)!.changed))) await this.#load();
    }
  }

  async #load(): Promise<void> {
    const { db } = this.#index.store;
    const rows = prepared<[string, number, number], KnownWord>(
      db,
      `SELECT form, articles FROM search.word WHERE form > ? AND articles >= ? ORDER BY form LIMIT ?`,
    );
    this.#life = this.#index.life;
    this.#words = new SearchableMap();
    this.#counted = this.#countedOnDisk();
    const known = prepared<[], { words: number }>(db, `SELECT count(*) AS words FROM search.word`).get()!
      .words;
    for (let last: string | undefined = ''; last !== undefined;) {
      const page: readonly KnownWord[] = this.#index.read(() => rows.all(last!, known > MOST ? 2 : 1, ROWS));
      for (const { form, articles } of page) this.#words.set(form, articles);
      last = page.at(-1)?.form;
      await this.#pace.rest();
    }
  }

  /** The next articles to count. Those that changed in one transaction bear the same number and stay together. */
  #nextBatch(): readonly Changed[] {
    return prepared<[{ counted: number | null; limit: number }], Changed>(
      this.#index.store.db,
      `SELECT id, changed FROM main.article WHERE changed > @counted AND changed <= (
         SELECT max(changed) FROM (
           SELECT changed FROM main.article WHERE changed > @counted ORDER BY changed LIMIT @limit))
       ORDER BY changed`,
    ).all({ counted: this.#counted, limit: BATCH });
  }

  async #count(batch: readonly Changed[]): Promise<ReadonlyMap<string, number>> {
    const read = prepared<[number], { text: string; language: string | null }>(
      this.#index.store.db,
      `SELECT text, language
       FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
       WHERE article.id = ?`,
    );
    const counts = new Map<string, number>();
    let pause = performance.now() + SLICE;
    for (const { id } of batch) {
      const article = read.get(id);
      if (article) countForms(article.text, article.language, counts);
      if (performance.now() < pause) continue;
      await this.#pace.rest();
      pause = performance.now() + SLICE;
    }
    return counts;
  }

  /**
   * Adds counts to those on the disk, in short transactions: whoever is cut off between them counts these articles again,
   * which makes their words look a little more frequent. False if another program has counted in the meantime.
   */
  async #save(counts: ReadonlyMap<string, number>, end: number): Promise<boolean> {
    const { db } = this.#index.store;
    const add = prepared<[string, number]>(
      db,
      `INSERT INTO search.word (form, articles) VALUES (?, ?)
       ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles`,
    );
    const mark = prepared<[number]>(db, `UPDATE search.meta SET value = ? WHERE key = 'words'`);
    // In the order they have on the disk.
    const spelt = [...counts].filter(([form]) => SPELT.test(form)).sort(([a], [b]) => (a < b ? -1 : 1));
    for (let at = 0; at <= spelt.length; at += WRITTEN) {
      const isLast = at + WRITTEN > spelt.length;
      const write = db.transaction(() => {
        if (this.#life !== this.#index.life || this.#countedOnDisk() !== this.#counted) return false;
        for (const [form, articles] of spelt.slice(at, at + WRITTEN)) {
          add.run(form, articles);
          this.#words.set(form, (this.#words.get(form) ?? 0) + articles);
        }
        if (isLast) mark.run(end);
        return true;
      });
      if (!this.#index.read(() => write.immediate())) return false;
      await this.#pace.rest();
    }
    this.#counted = end;
    return true;
  }

  #countedOnDisk(): number {
    return this.#index.read(
      () =>
        prepared<[], { value: number }>(
          this.#index.store.db,
          `SELECT value FROM search.meta WHERE key = 'words'`,
        ).get()!.value,
    );
  }
}

function countForms(text: string, language: string | null, counts: Map<string, number>): void {
  const forms = new Set<string>();
  eachToken(text, language, ({ exact }, _start, _end, isJoined) => {
    if (!isJoined) forms.add(exact);
    else if (!counts.has(exact)) counts.set(exact, 0);
  });
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
}
