import { setImmediate } from 'node:timers/promises';
import { prepared } from '../store/statement.ts';
import { obstacleIn } from '../store/obstacle.ts';
import type { Store } from '../store/open.ts';
import { Answers, type Latest } from './answers.ts';
import { Catalogue } from './words/catalogue.ts';
import { Columns } from './find/columns.ts';
import { FacetCounter } from './find/facets.ts';
import type { Verified } from './find/exact.ts';
import { type Expression, languageMark } from './find/expression.ts';
import { IdSet } from './find/id-set.ts';
import { Lexicon } from './words/lexicon.ts';
import { Pace } from './words/pace.ts';
import type { SearchIndex } from './indexing/search-index.ts';
import { Shelf } from './rank/shelf.ts';
import { inTitleOrder } from './title-order.ts';

/** What a word in the title counts when candidates are chosen by the index alone. */
const TITLE_WEIGHT = 4;

/** Articles among which an expression is looked for at once: a phrase of the most frequent words takes some 50 ms. */
const PART = 20_000;

/** Share of the articles that a language has to have for its words to be looked for in all: that takes half the time. */
const MAIN = 0.8;

/** Articles whose words are counted, or cards written, in less than a second. */
const WORTH_WAITING = 3_000;

/** An article an expression found. */
export interface Scored {
  readonly id: number;
  /** Higher is better. */
  readonly score: number;
}

/** Puts questions to the index and remembers the answers while they hold. */
export class Searcher {
  readonly store: Store;
  readonly columns: Columns;
  readonly facets: FacetCounter;
  readonly shelf: Shelf;
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly index: SearchIndex;
  readonly #pace: Pace;
  #answers = new Answers('');

  constructor(index: SearchIndex) {
    this.index = index;
    this.store = index.store;
    this.columns = new Columns(index.store);
    this.facets = new FacetCounter(this.columns);
    this.shelf = new Shelf(index.store);
    this.#pace = new Pace(index);
    this.catalogue = new Catalogue(index.store, this.#pace);
    this.lexicon = new Lexicon(index, this.#pace);
  }

  /** Brings the lexicon up to date, as far as that is worth waiting for. */
  async learnWords(signal?: AbortSignal): Promise<void> {
    await this.#whileShort(this.lexicon.backlog, () => this.lexicon.update());
    signal?.throwIfAborted();
  }

  /** Brings lexicon and catalogue up to date, as far as that is worth waiting for. */
  async prepareSuggestions(signal?: AbortSignal): Promise<void> {
    await this.#whileShort(this.catalogue.backlog, () => this.catalogue.update());
    await this.learnWords(signal);
  }

  /**
   * Waits for work on a few articles; with more of them it goes on in the background. What can't be written, on a full disk,
   * is done without.
   */
  async #whileShort(articles: number, work: () => Promise<void>): Promise<void> {
    if (articles > WORTH_WAITING) return void work().catch(() => undefined);
    try {
      await this.#pace.hurry(work);
    } catch (thrown) {
      if (obstacleIn(thrown) === undefined) throw thrown;
    }
  }

  /** Every article of the archive. */
  get everything(): IdSet {
    const answers = this.#current();
    // Two statements that an index answers: rows are long, and there are many of them.
    answers.everything ??= IdSet.of(this.#column(`SELECT id FROM main.article`)).without(
      IdSet.of(this.#column(`SELECT id FROM main.article WHERE removed_at IS NOT NULL`)),
    );
    return answers.everything;
  }

  /** The most frequent words that fit a pattern. */
  fitting(pattern: string, limit: number): readonly string[] {
    const ask = () => this.lexicon.fitting(pattern, limit);
    return this.lexicon.backlog > 0 ? ask() : this.#current().fitting.of(`${limit} ${pattern}`, ask);
  }

  /** Every article of the archive by its title. */
  async byTitle(signal?: AbortSignal): Promise<readonly number[]> {
    const answers = this.#current();
    answers.byTitle ??= await inTitleOrder(this.store, signal);
    return answers.byTitle;
  }

  /**
   * Languages that articles are indexed under, null for articles that are not stemmed. The first is the one that nearly
   * all of them are in; null if there is no such one.
   */
  get languages(): readonly (string | null)[] {
    const answers = this.#current();
    answers.languages ??= this.#mainFirst(
      this.#read(() =>
        this.#column<string>(`SELECT code FROM search.language`).map((code) => (code === '' ? null : code)),
      ),
    );
    return answers.languages;
  }

  #mainFirst(languages: readonly (string | null)[]): readonly (string | null)[] {
    const most = MAIN * this.everything.size;
    const main = languages.find((language) => this.count(`"${languageMark(language)}"`) > most) ?? null;
    return [main, ...languages.filter((language) => language !== main)];
  }

  /** Words of an article, on average over those added last. */
  get averageWords(): number {
    const answers = this.#current();
    answers.averageWords ??=
      this.#column<number | null>(
        `SELECT avg(words) FROM (SELECT words FROM main.article ORDER BY id DESC LIMIT 2000)`,
      )[0] ?? 1;
    return answers.averageWords;
  }

  /** Exact phrases that were looked up in the texts, and where they stand. */
  get verified(): Latest<string, Verified> {
    return this.#current().verified;
  }

  /** Articles in which so much begins with a word that is only a letter or two. */
  get begun(): Latest<string, IdSet> {
    return this.#current().begun;
  }

  /** Articles an expression finds, asked for in parts where there are very many. */
  async findInParts(expression: Expression, signal?: AbortSignal): Promise<IdSet> {
    const { found } = this.#current();
    const last = this.#column<number | null>(`SELECT max(id) FROM main.article`)[0] ?? 0;
    // What begins with letters is gathered as a whole for every part.
    if (last <= PART || expression.includes('*') || found.get(expression)) return this.find(expression);
    let all = IdSet.of([]);
    for (let at = 1; at <= last; at += PART) {
      if (at > 1) await setImmediate();
      signal?.throwIfAborted();
      all = all.or(
        this.#read(() =>
          IdSet.of(
            this.#column(
              `SELECT rowid FROM search.posting WHERE posting MATCH ? AND rowid BETWEEN ? AND ?`,
              expression,
              at,
              at + PART - 1,
            ),
          ),
        ),
      );
    }
    found.set(expression, all);
    return all;
  }

  /** Articles an expression finds. */
  find(expression: Expression): IdSet {
    return this.#current().found.of(expression, () => this.findOnce(expression));
  }

  /** The same for an expression that nobody will ask for again. */
  findOnce(expression: Expression): IdSet {
    return this.#read(() =>
      IdSet.of(this.#column(`SELECT rowid FROM search.posting WHERE posting MATCH ?`, expression)),
    );
  }

  /** The first term of the index that is this or follows it. */
  termFrom(term: string): string | undefined {
    return this.#read(() =>
      this.#column<string>(`SELECT term FROM search.vocabulary WHERE term >= ? LIMIT 1`, term),
    )[0];
  }

  /** A few articles of ordinary length that an expression finds, whichever come first. */
  some(expression: Expression, limit: number): readonly number[] {
    return this.#read(() =>
      this.#column(
        `SELECT posting.rowid FROM search.posting JOIN main.article ON article.id = posting.rowid AND words < 5000
         WHERE posting MATCH ? LIMIT ?`,
        expression,
        limit,
      ),
    );
  }

  /** How many articles an expression finds. */
  count(expression: Expression): number {
    const { counts } = this.#current();
    return counts.of(expression, () =>
      this.#read(
        () => this.#column(`SELECT count(*) FROM search.posting WHERE posting MATCH ?`, expression)[0] ?? 0,
      ),
    );
  }

  /** How telling it is of an article to be one of so many: inverse document frequency, never negative. */
  rarity(articles: number): number {
    return Math.log(1 + Math.max(0, this.everything.size - articles + 0.5) / (articles + 0.5));
  }

  /** The best articles an expression finds, by BM25, best first. */
  rank(expression: Expression, limit: number): readonly Scored[] {
    const { ranked } = this.#current();
    return ranked.of(`${limit} ${expression}`, () =>
      this.#read(() =>
        prepared<[number, string, number], Scored>(
          this.store.db,
          `SELECT rowid AS id, -bm25(posting, ?, 1, 0) AS score
           FROM search.posting WHERE posting MATCH ? ORDER BY score DESC, rowid LIMIT ?`,
        ).all(TITLE_WEIGHT, expression, limit),
      ),
    );
  }

  /** As {@link rank}, of some articles only. */
  rankAmong(among: readonly number[], expression: Expression, limit: number): readonly Scored[] {
    return this.#read(() =>
      // The plus keeps FTS5 from looking up the rows one by one, which takes many times as long.
      prepared<[number, string, string, number], Scored>(
        this.store.db,
        `SELECT rowid AS id, -bm25(posting, ?, 1, 0) AS score
         FROM search.posting WHERE posting MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
         ORDER BY score DESC, rowid LIMIT ?`,
      ).all(TITLE_WEIGHT, expression, JSON.stringify(among), limit),
    );
  }

  #current(): Answers {
    const { version } = this.index;
    if (this.#answers.version !== version) this.#answers = new Answers(version);
    return this.#answers;
  }

  #read<T>(ask: () => T): T {
    return this.index.read(ask);
  }

  #column<T = number>(sql: string, ...parameters: readonly unknown[]): T[] {
    return prepared<unknown[], T>(this.store.db, sql)
      .pluck()
      .all(...parameters);
  }
}

const searchers = new WeakMap<SearchIndex, Searcher>();

/** The searcher of an index: one for all who ask, so that what one of them made it read serves the others. */
export function searcherOf(index: SearchIndex): Searcher {
  let searcher = searchers.get(index);
  if (!searcher) searchers.set(index, (searcher = new Searcher(index)));
  return searcher;
}
