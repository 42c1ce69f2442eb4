import { setImmediate } from 'node:timers/promises';
import type { Statement } from 'better-sqlite3';
import type { Store } from '../../store/open.ts';
import { IdSet } from './id-set.ts';

/** Articles read at once; between two such reads the engine answers others. */
const READ = 5000;

/** What an article says of itself, as far as facets count it and filters ask for it. */
export const cellNames = ['source', 'published', 'language', 'byline', 'tags'] as const;
export type CellName = (typeof cellNames)[number];

const UNREAD = -1;

/**
 * One value for each article, kept as the number of a distinct cell: an archive has far fewer sources, dates and bylines
 * than articles, so that whatever is asked of a cell is worked out once.
 */
export class Column {
  /** Distinct cells; null stands for articles without a value. */
  readonly cells: (string | null)[] = [];
  readonly #numbers = new Map<string | null, number>();
  #articles = new Int32Array(1024).fill(UNREAD);
  #places = new Uint32Array(0);

  /** The number of an article's cell; -1 if it was not read. */
  numberOf(id: number): number {
    return this.#articles[id] ?? UNREAD;
  }

  /** Null for an article without a value, and for one that was not read. */
  cellOf(id: number): string | null {
    return this.cells[this.numberOf(id)] ?? null;
  }

  /** The place of each cell among all in the order of their characters, by its number; null comes last. */
  get places(): Uint32Array {
    if (this.#places.length !== this.cells.length) {
      const numbers = [...this.cells.keys()].sort((a, b) =>
        compare(this.cells[a] ?? null, this.cells[b] ?? null),
      );
      this.#places = new Uint32Array(numbers.length);
      numbers.forEach((number, place) => (this.#places[number] = place));
    }
    return this.#places;
  }

  set(id: number, cell: string | null): void {
    let number = this.#numbers.get(cell);
    if (number === undefined) {
      number = this.cells.push(cell) - 1;
      this.#numbers.set(cell, number);
    }
    if (id >= this.#articles.length) {
      const larger = new Int32Array(id * 2).fill(UNREAD);
      larger.set(this.#articles);
      this.#articles = larger;
    }
    this.#articles[id] = number;
  }

  /** How many of these articles have each cell, by its number. */
  count(ids: readonly number[]): Uint32Array {
    const counts = new Uint32Array(this.cells.length);
    for (const id of ids) {
      const number = this.numberOf(id);
      if (number !== UNREAD) counts[number]!++;
    }
    return counts;
  }
}

function compare(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** The same of articles whose blocks have to be looked through. */
const READ_BLOCKS = 200;

type Row = [
  id: number,
  source: string | null,
  published: string | null,
  language: string | null,
  byline: string | null,
  added: string,
];

/** The columns of an archive in memory, read where they are first needed and again where an article changed. */
export class Columns {
  readonly source = new Column();
  readonly published = new Column();
  readonly language = new Column();
  readonly byline = new Column();
  /** A cell is a JSON array of tags in alphabetical order. */
  readonly tags = new Column();
  /** Days on which articles came into the archive, by universal time. */
  readonly added = new Column();
  /** A cell is a JSON array of names. Only loaded by {@link loadSpeakers}. */
  readonly speakers = new Column();
  readonly #rows: Statement;
  readonly #tags: Statement;
  readonly #speakers: Statement;
  readonly #changed: Statement;
  readonly #counter: Statement;
  /** Articles whose cells are read; whose speakers are. */
  #known = IdSet.of([]);
  #knownSpeakers = IdSet.of([]);
  #seq = 0;

  constructor({ db }: Store) {
    this.#rows = db
      .prepare(
        `SELECT id, source, published, language, byline, substr(added_at, 1, 10)
         FROM main.article WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .raw();
    this.#tags = db
      .prepare(
        `SELECT article_id, json_group_array(name ORDER BY name)
         FROM main.article_tag JOIN main.tag ON tag.id = tag_id
         WHERE article_id IN (SELECT value FROM json_each(?)) GROUP BY article_id`,
      )
      .raw();
    this.#speakers = db
      .prepare(
        `SELECT article.id,
                CASE WHEN instr(blocks, '"speaker"') > 0 THEN
                  (SELECT nullif(json_group_array(DISTINCT value ->> 'speaker'), '[]')
                   FROM json_each(blocks) WHERE value ->> 'speaker' IS NOT NULL)
                END
         FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
         WHERE article.id IN (SELECT value FROM json_each(?))`,
      )
      .raw();
    this.#changed = db.prepare(`SELECT id FROM main.article WHERE changed > ?`).pluck();
    this.#counter = db.prepare(`SELECT articles FROM main.counter`).pluck();
  }

  /** Reads what is not yet known of these articles. */
  async load(ids: IdSet, signal?: AbortSignal): Promise<void> {
    this.#forgetChanged();
    for (const some of parts(ids.without(this.#known), READ)) {
      if (some.at > 0) await turn(signal);
      this.#read(JSON.stringify(some.ids));
      this.#known = this.#known.or(IdSet.of(some.ids));
    }
  }

  /** Reads who speaks in these articles, as far as that is not yet known. */
  async loadSpeakers(ids: IdSet, signal?: AbortSignal): Promise<void> {
    this.#forgetChanged();
    for (const some of parts(ids.without(this.#knownSpeakers), READ_BLOCKS)) {
      if (some.at > 0) await turn(signal);
      const rows = this.#speakers.all(JSON.stringify(some.ids)) as [number, string | null][];
      for (const [id, names] of rows) this.speakers.set(id, names);
      this.#knownSpeakers = this.#knownSpeakers.or(IdSet.of(some.ids));
    }
  }

  #forgetChanged(): void {
    const seq = this.#counter.get() as number;
    if (seq === this.#seq) return;
    const changed = IdSet.of(this.#changed.all(this.#seq) as number[]);
    this.#known = this.#known.without(changed);
    this.#knownSpeakers = this.#knownSpeakers.without(changed);
    this.#seq = seq;
  }

  #read(ids: string): void {
    for (const [id, source, published, language, byline, added] of this.#rows.all(ids) as Row[]) {
      this.source.set(id, source);
      this.published.set(id, published);
      this.language.set(id, language);
      this.byline.set(id, byline);
      this.added.set(id, added);
      this.tags.set(id, null);
    }
    for (const [id, tags] of this.#tags.all(ids) as [number, string][]) this.tags.set(id, tags);
  }
}

function* parts(
  ids: IdSet,
  size: number,
): Generator<{ readonly at: number; readonly ids: readonly number[] }> {
  const all = ids.toArray();
  for (let at = 0; at < all.length; at += size) yield { at, ids: all.slice(at, at + size) };
}

async function turn(signal?: AbortSignal): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}
