import type { Database } from 'better-sqlite3';
import type { Excerpt } from '../../../electron/contract/index.ts';
import {
  addExcerpts,
  excerptsInList,
  loadExcerpts,
  type NewPassage,
} from '../../../electron/engine/excerpts/excerpts.ts';
import { createList } from '../../../electron/engine/excerpts/lists.ts';
import { presentExcerpts } from '../../../electron/engine/excerpts/present.ts';
import { putArticle, temporaryStore } from '../../support/articles.ts';

/** An article to mark passages in. */
export const strike = {
  title: 'Harbour strike',
  byline: 'Ines Calder',
  published: '2021-03-05',
  source: 'The Pilot',
  blocks: [
    { text: 'Harbour strike', kind: 'heading', level: 1, role: 'title' },
    { text: 'By Ines Calder', role: 'byline' },
    'The dockers of Port Marram laid down their work on Friday morning.',
    'The company said it had made “a fair offer” 🦀 and would not make another.',
    'Nobody expects the ships to sail before Monday.',
  ],
} as const;

/** An archive with one article and one list, and what a person does with them. */
export interface MarkingDesk {
  readonly db: Database;
  readonly article: number;
  readonly list: number;
  /** Marks a quotation; returns its number. */
  readonly mark: (quote: string, more?: Partial<NewPassage> & { readonly list?: number }) => number;
  readonly passage: (quote: string, more?: Partial<NewPassage>) => NewPassage;
  readonly show: (...ids: readonly number[]) => Promise<Excerpt[]>;
  /** The excerpts of the list, in order. */
  readonly ids: (list?: number) => Promise<number[]>;
  readonly close: () => void;
}

export function markingDesk(): MarkingDesk {
  const store = temporaryStore();
  const { db } = store;
  const article = putArticle(db, strike);
  const list = createList(db, 'Strike 2021').id;
  const text = String(
    db.prepare(`SELECT text FROM revision WHERE article_id = ? AND number = 1`).pluck().get(article),
  );
  const passage = (quote: string, more: Partial<NewPassage> = {}): NewPassage => {
    const start = text.indexOf(quote);
    const end = start + quote.length;
    return { article, revision: 1, start, end, note: '', colour: 'yellow', tags: [], ...more };
  };
  return {
    db,
    article,
    list,
    passage,
    mark: (quote, { list: into = list, ...more } = {}) => addExcerpts(db, into, [passage(quote, more)])[0]!,
    show: (...ids) => presentExcerpts(db, loadExcerpts(db, ids)),
    ids: async (of = list) => (await excerptsInList(db, of)).map(({ id }) => id),
    close: () => store.close(),
  };
}
