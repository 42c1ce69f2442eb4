import type { Database } from 'better-sqlite3';
import type { SearchInput, SearchPage } from '../../electron/contract/index.ts';
import { searchInputSchema } from '../../electron/contract/index.ts';
import { search, type Searcher, searcherOf, SearchIndex } from '../../electron/engine/search/index.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import { type ArticleSketch, putArticle } from './articles.ts';
import { temporaryFolder } from './temporary.ts';

export type TaggedSketch = ArticleSketch & { readonly tags?: readonly string[] };

/** A small archive, indexed as the engine does it, that can be asked. */
export interface SearchableArchive {
  readonly db: Database;
  readonly folder: string;
  readonly index: SearchIndex;
  readonly searcher: Searcher;
  page(query: string, input?: Omit<SearchInput, 'query'>): Promise<SearchPage>;
  /** Titles of the results, in order. */
  titles(query: string, input?: Omit<SearchInput, 'query'>): Promise<readonly string[]>;
  /** Adds an article as another program would: the index doesn't know of it yet. */
  add(sketch: TaggedSketch): number;
  close(): void;
}

export async function searchableArchive(sketches: readonly TaggedSketch[]): Promise<SearchableArchive> {
  const folder = temporaryFolder();
  const store = openStore(folder.path);
  const { db } = store;
  const index = SearchIndex.open(store);
  for (const sketch of sketches) add(db, sketch);
  await index.catchUp();
  const searcher = searcherOf(index);
  const page = (query: string, input: Omit<SearchInput, 'query'> = {}) =>
    search(searcher, searchInputSchema.parse({ query, ...input }));
  return {
    db,
    folder: folder.path,
    index,
    searcher,
    page,
    titles: async (query, input) => (await page(query, input)).results.map(({ title }) => title),
    add: (sketch) => add(db, sketch),
    close() {
      index.close();
      db.close();
      folder.remove();
    },
  };
}

function add(db: Database, { tags = [], ...sketch }: TaggedSketch): number {
  const article = putArticle(db, sketch);
  for (const tag of tags) {
    db.prepare(`INSERT OR IGNORE INTO tag (name) VALUES (?)`).run(tag);
    db.prepare(`INSERT INTO article_tag (article_id, tag_id) SELECT ?, id FROM tag WHERE name = ?`).run(
      article,
      tag,
    );
  }
  touch(db, article);
  return article;
}

/** Marks an article as changed, as every writer does. */
export function touch(db: Database, article: number): void {
  db.prepare(`UPDATE counter SET articles = articles + 1`).run();
  db.prepare(`UPDATE article SET changed = (SELECT articles FROM counter) WHERE id = ?`).run(article);
}
