import MiniSearch, { type SearchResult } from 'minisearch';
import type { Store } from '../../store/open.ts';
import { prepared } from '../../store/statement.ts';
import { eachToken } from '../analyse/analyse.ts';
import { isLittleWord } from './little-words.ts';
import type { Pace } from './pace.ts';

/** Cards written before the engine answers others: some 5 ms. */
const BATCH = 300;

/** Cards are written of the articles changed last: of all in most archives, in larger ones as many as fit some 40 MB. */
const MOST = 25_000;

/** In a larger catalogue so much begins with fewer letters that finding it would take too long. */
const SMALL = 5_000;
const FEWEST_LETTERS = 3;

/** What is on a card. */
export const cardFields = ['title', 'byline', 'source', 'tags'] as const;
export type CardField = (typeof cardFields)[number];

interface Card {
  readonly id: number;
  readonly title: string;
  readonly byline: string | null;
  readonly source: string | null;
  /** Separated by spaces. */
  readonly tags: string | null;
}

/** An article whose card has the words that are asked for. */
export interface CardFound {
  readonly id: number;
  readonly score: number;
  /** Which fields have the last of the words. */
  readonly fields: ReadonlySet<CardField>;
}

/**
 * The card catalogue: for each article what one would look it up under, in MiniSearch, which forgives misspellings and
 * unfinished words. It is written from the archive in the background and brought up to date from its change counter.
 */
export class Catalogue {
  readonly #store: Store;
  readonly #pace: Pace;
  readonly #cards = new MiniSearch<Card>({
    fields: [...cardFields],
    tokenize: formsOf,
    processTerm: (form) => form,
    autoVacuum: false,
  });
  /** Value of `article.changed` up to which cards are written. */
  #written = 0;
  #working: Promise<void> | null = null;

  constructor(store: Store, pace: Pace) {
    this.#store = store;
    this.#pace = pace;
  }

  /** Articles whose cards are not written yet. */
  get backlog(): number {
    return prepared<[number], { articles: number }>(
      this.#store.db,
      `SELECT count(*) AS articles FROM main.article WHERE changed > ?`,
    ).get(this.#written)!.articles;
  }

  /** Writes the cards of articles that are new or changed, in short slices. */
  update(): Promise<void> {
    this.#working ??= this.#update().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** Articles with all of the words on their cards, the last one unfinished, best first. */
  find(query: string, limit: number): readonly CardFound[] {
    const forms = formsOf(query);
    const last = forms.at(-1);
    if (last === undefined) return [];
    if (this.#cards.documentCount > SMALL && last.length < FEWEST_LETTERS) return [];
    const telling = forms.filter((form, at) => at === forms.length - 1 || !isLittleWord(form));
    return this.#cards
      .search(telling.join(' '), {
        combineWith: 'AND',
        prefix: (_term, at, terms) => at === terms.length - 1,
        fuzzy: (term) => (term.length > 4 ? 1 : false),
        boost: { byline: 2, source: 2, tags: 2 },
        weights: { prefix: 0.8, fuzzy: 0.2 },
      })
      .slice(0, limit)
      .map((found) => ({ id: found.id as number, score: found.score, fields: fieldsOf(found, last) }));
  }

  async #update(): Promise<void> {
    const newest = prepared<[number, number], { id: number; changed: number }>(
      this.#store.db,
      `SELECT id, changed FROM main.article WHERE changed > ? ORDER BY changed DESC LIMIT ?`,
    );
    await this.#pace.rest();
    for (
      let next = newest.all(this.#written, MOST);
      next.length > 0;
      next = newest.all(this.#written, MOST)
    ) {
      for (let at = 0; at < next.length; at += BATCH) {
        const ids = next.slice(at, at + BATCH).map(({ id }) => id);
        for (const id of ids) if (this.#cards.has(id)) this.#cards.discard(id);
        this.#cards.addAll(this.#read(ids));
        await this.#pace.rest();
      }
      this.#written = next[0]!.changed;
    }
  }

  #read(ids: readonly number[]): readonly Card[] {
    return prepared<[string], Card>(
      this.#store.db,
      `SELECT id, title, byline, source,
              (SELECT group_concat(name, ' ') FROM main.article_tag JOIN main.tag ON tag.id = tag_id
               WHERE article_id = article.id) AS tags
       FROM main.article WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL`,
    ).all(JSON.stringify(ids));
  }
}

/** The words of a text as they stand there, folded. */
export function formsOf(text: string): string[] {
  const forms: string[] = [];
  eachToken(text, null, ({ exact }) => forms.push(exact));
  return forms;
}

function fieldsOf({ match, queryTerms }: SearchResult, last: string): ReadonlySet<CardField> {
  const isOnly = queryTerms.length === 1;
  const fields = Object.entries(match)
    .filter(([term]) => isOnly || term.startsWith(last))
    .flatMap(([, fields]) => fields as CardField[]);
  return new Set(fields);
}
