import { setImmediate } from 'node:timers/promises';
import type { ConcordanceProgress, LineSort } from '../../contract/index.ts';
import { prepared } from '../store/statement.ts';
import type { Database } from 'better-sqlite3';
import { fold } from '../search/analyse/fold.ts';
import { hitFinder } from '../search/passages/match.ts';
import { matcherInText, placesOf } from '../search/passages/ranges.ts';
import { listArticles } from '../search/search.ts';
import type { Searcher } from '../search/searcher.ts';
import { readTokens } from '../search/analyse/tokens.ts';
import { countWords, type WordCounts } from './count-words.ts';
import { Growing } from './growing.ts';
import { oncePerStory } from './once.ts';
import { sortByRank } from '../search/rank/sort-by-rank.ts';
import { Vocabulary } from './vocabulary.ts';
import { REACH, wordsAround } from './words-around.ts';

/** Articles read at once, and how long to go on before the engine answers others, in milliseconds. */
const READ = 16;
const SLICE = 12;

/** Lines kept, at 40 bytes each: more than anybody reads, in eight megabytes. */
export const MOST_LINES = 200_000;

/** What is kept of a line: the index of its article, its place, and the numbers of seven words around it. */
const COLUMNS = { article: 0, start: 1, end: 2, words: 3 } as const;
const WIDTH = COLUMNS.words + 7;
const WORD_SORTS: readonly LineSort[] = ['L3', 'L2', 'L1', 'node', 'R1', 'R2', 'R3'];

/** An article as its lines were read. */
interface ReadArticle {
  readonly id: number;
  readonly revision: number;
  readonly published: string | null;
  readonly source: string | null;
  /** Hits in it, also beyond the lines that are kept. */
  hits: number;
}

interface Row {
  readonly id: number;
  readonly revision: number;
  readonly published: string | null;
  readonly source: string | null;
  readonly language: string | null;
  readonly text: string;
}

/** Where a line stands. */
export interface LinePlace {
  readonly number: number;
  readonly article: ReadArticle;
  readonly start: number;
  readonly end: number;
}

/**
 * Every hit of a query, read from the texts article by article, the newest first. What it knows of a line are numbers: its
 * place, and the words around it by which lines are sorted; contexts are read when they are shown. Whoever asks for more
 * than is there reads on; nothing is read while nobody asks.
 */
export class Concordance {
  readonly #db: Database;
  readonly #ids: readonly number[];
  readonly #find: ReturnType<typeof hitFinder>;
  readonly #articles: ReadArticle[] = [];
  readonly #lines = new Growing(WIDTH);
  readonly #vocabulary = new Vocabulary();
  #read = 0;
  #counts: WordCounts | null = null;
  #order: { readonly key: string; readonly order: Uint32Array } | null = null;

  private constructor(db: Database, ids: readonly number[], find: ReturnType<typeof hitFinder>) {
    this.#db = db;
    this.#ids = ids;
    this.#find = find;
  }

  /** Finds the articles; reads none of them yet. `once`: of near-duplicates only the earliest. */
  static async open(
    searcher: Searcher,
    query: string,
    once = false,
    signal?: AbortSignal,
  ): Promise<Concordance> {
    const { understood, ids } = await listArticles(searcher, { query, sort: 'newest' }, signal);
    const matcher = matcherInText(understood.compiled.leaves);
    // Without a word to look for there is no line, and no text to be read.
    const read = matcher.length === 0 ? [] : once ? await oncePerStory(searcher, ids) : ids;
    return new Concordance(searcher.store.db, read, hitFinder(matcher));
  }

  get progress(): ConcordanceProgress {
    const lines = this.#lines.rows;
    const total = this.#ids.length;
    const done = this.isRead || this.#isFull;
    const expected = done || this.#read === 0 ? lines : Math.round((lines / this.#read) * total);
    return {
      lines,
      expected: Math.min(Math.max(lines, expected), MOST_LINES),
      articles: { read: this.#read, total },
      done,
      cut: this.#isFull,
    };
  }

  /** The articles read so far, the newest first. */
  get articles(): readonly Readonly<ReadArticle>[] {
    return this.#articles;
  }

  /** Whether every article is read, also those whose lines are beyond the ones that are kept. */
  get isRead(): boolean {
    return this.#read === this.#ids.length;
  }

  get #isFull(): boolean {
    return this.#lines.rows === MOST_LINES;
  }

  /**
   * Reads on in slices until there are as many lines as are kept, or no more.
   * @throws the signal's reason once it is aborted; what was read stays
   */
  async readLines(signal?: AbortSignal): Promise<void> {
    while (!this.#isFull && !this.isRead) await this.#readSlice(signal);
  }

  /** As {@link readLines}, until the hits of every article are counted. */
  async readAll(signal?: AbortSignal): Promise<void> {
    while (!this.isRead) await this.#readSlice(signal);
  }

  async #readSlice(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE;
    while (!this.isRead && performance.now() < end) this.#readSome(end);
    await setImmediate();
  }

  /** How often each word stands in the articles altogether: read for once they are asked for, as hardly ever. */
  async countWords(signal?: AbortSignal): Promise<WordCounts> {
    this.#counts ??= await countWords(this.#db, this.#ids, signal);
    return this.#counts;
  }

  /** Lines there are by now, in order. */
  async lines(sort: readonly LineSort[], offset: number, limit: number): Promise<readonly LinePlace[]> {
    const order = await this.#inOrder(sort);
    return [...order.subarray(offset, offset + limit)].map((number) => ({
      number,
      article: this.#articles[this.#lines.at(number, COLUMNS.article)]!,
      start: this.#lines.at(number, COLUMNS.start),
      end: this.#lines.at(number, COLUMNS.end),
    }));
  }

  /** How often each word stands at each place around the hits: the third to first on the left, then on the right. */
  wordsAround(): ReadonlyMap<string, Uint32Array> {
    const { words } = this.#vocabulary;
    const places = words.map(() => new Uint32Array(2 * REACH));
    for (let line = 0; line < this.#lines.rows; line++) {
      for (let place = 0; place < 2 * REACH; place++) {
        // The node stands between them.
        const column = COLUMNS.words + place + (place < REACH ? 0 : 1);
        places[this.#lines.at(line, column)]![place]!++;
      }
    }
    return new Map(
      words.flatMap((word, number) =>
        word !== '' && places[number]!.some((count) => count > 0) ? [[word, places[number]!] as const] : [],
      ),
    );
  }

  #readSome(end: number): void {
    const ids = this.#ids.slice(this.#read, this.#read + READ);
    const rows = new Map(loadTexts(this.#db, ids).map((row) => [row.id, row]));
    for (const id of ids) {
      const row = rows.get(id);
      if (row) this.#readArticle(row);
      this.#read += 1;
      if (performance.now() > end) return;
    }
  }

  #readArticle({ id, revision, published, source, language, text }: Row): void {
    const tokens = readTokens(text, language);
    const places = placesOf(this.#find(text, tokens));
    const article = this.#articles.push({ id, revision, published, source, hits: places.length }) - 1;
    for (const place of places.slice(0, MOST_LINES - this.#lines.rows)) {
      const words = wordsAround(tokens, place).map((word) => this.#vocabulary.numberOf(word));
      this.#lines.push([article, place.start, place.end, ...words]);
    }
  }

  async #inOrder(sort: readonly LineSort[]): Promise<Uint32Array> {
    const key = `${sort.join()} ${this.#lines.rows}`;
    if (this.#order?.key !== key) {
      let order: Uint32Array = Uint32Array.from({ length: this.#lines.rows }, (_, line) => line);
      for (const one of sort.toReversed()) {
        order = this.#sorted(order, one);
        // One level of many lines takes a moment.
        await setImmediate();
      }
      this.#order = { key, order };
      return order;
    }
    return this.#order.order;
  }

  #sorted(order: Uint32Array, sort: LineSort): Uint32Array {
    const column = WORD_SORTS.indexOf(sort);
    if (column >= 0) {
      const { ranks } = this.#vocabulary;
      return sortByRank(order, (line) => ranks[this.#lines.at(line, COLUMNS.words + column)]!, ranks.length);
    }
    const ranks = ranksOf(this.#articles, sort);
    return sortByRank(order, (line) => ranks[this.#lines.at(line, COLUMNS.article)]!, this.#articles.length);
  }
}

/** The places of articles in an order that has nothing to do with their lines; what an article doesn't say comes last. */
function ranksOf(articles: readonly ReadArticle[], sort: LineSort): Uint32Array {
  const keys = articles.map(({ published, source }) =>
    sort === 'source' ? source && fold(source) : published,
  );
  const known = [...new Set(keys.filter((key) => key !== null))].sort();
  if (sort === 'newest') known.reverse();
  const places = new Map(known.map((key, rank) => [key, rank]));
  return Uint32Array.from(keys, (key) => (key === null ? known.length : places.get(key)!));
}

function loadTexts(db: Database, ids: readonly number[]): Row[] {
  return prepared<[string], Row>(
    db,
    `SELECT article.id, revision, published, source, language, text
     FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
     WHERE article.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
}
