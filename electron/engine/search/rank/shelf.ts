import type { Store } from '../../store/open.ts';
import { prepared } from '../../store/statement.ts';
import { readTokens, type Tokens } from '../analyse/tokens.ts';

/** Words of articles kept in memory, at about 50 bytes each. */
const CAPACITY = 250_000;

/** An article as it is matched: its text and title with their tokens. */
export interface TokenisedArticle {
  readonly id: number;
  readonly title: string;
  readonly language: string | null;
  readonly words: number;
  readonly text: string;
  /** JSON, as stored. */
  readonly blocks: string;
  readonly tokens: Tokens;
  readonly titleTokens: Tokens;
}

type Row = Omit<TokenisedArticle, 'tokens' | 'titleTokens'> & { readonly changed: number };

/**
 * Articles read and cut into tokens, the last ones used: from one key press to the next a search mostly reads the same
 * articles again.
 */
export class Shelf {
  readonly #store: Store;
  /** In the order of use, the last used last. */
  readonly #articles = new Map<number, TokenisedArticle & { readonly changed: number }>();
  #words = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Articles in their newest revision. Those that don't exist are missing from the result. */
  read(ids: readonly number[]): Map<number, TokenisedArticle> {
    const states = prepared<[string], { id: number; changed: number }>(
      this.#store.db,
      `SELECT id, changed FROM main.article WHERE id IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(ids));
    const stale = states.filter(({ id, changed }) => this.#articles.get(id)?.changed !== changed);
    for (const row of this.#load(stale.map(({ id }) => id))) this.#put(row);
    const found = new Map(states.flatMap(({ id }) => this.#use(id)));
    this.#shrink();
    return found;
  }

  #load(ids: readonly number[]): readonly Row[] {
    return prepared<[string], Row>(
      this.#store.db,
      `SELECT article.id, title, language, words, text, blocks, changed
       FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
       WHERE article.id IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(ids));
  }

  #put(row: Row): void {
    this.#remove(row.id);
    const { text, title, language } = row;
    const tokens = readTokens(text, language);
    this.#articles.set(row.id, { ...row, tokens, titleTokens: readTokens(title, language) });
    this.#words += tokens.words.length;
  }

  #use(id: number): [number, TokenisedArticle][] {
    const article = this.#articles.get(id);
    if (!article) return [];
    this.#articles.delete(id);
    this.#articles.set(id, article);
    return [[id, article]];
  }

  #shrink(): void {
    for (const id of this.#articles.keys()) {
      if (this.#words <= CAPACITY) return;
      this.#remove(id);
    }
  }

  #remove(id: number): void {
    this.#words -= this.#articles.get(id)?.tokens.words.length ?? 0;
    this.#articles.delete(id);
  }
}
