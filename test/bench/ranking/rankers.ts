import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import MiniSearch from 'minisearch';
import type { SearchPage } from '../../../electron/contract/index.ts';
import { prepareEntry, search, searcherOf, SearchIndex } from '../../../electron/engine/search/index.ts';
import { openStore } from '../../../electron/engine/store/open.ts';
import { canonical, putArticle } from '../../support/articles.ts';

/** A document of a collection; its number is what judgements name it by. */
export interface Document {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Puts the documents of a collection in order for a question, best first: their numbers, as many as {@link DEPTH}. */
export type Ranker = (question: string) => Promise<readonly number[]> | readonly number[];

/** Results looked at for each question. */
export const DEPTH = 100;

/** Ours, and what it has to beat. */
export interface Rankers {
  readonly yardsticks: Readonly<Record<string, Ranker>>;
  readonly carrel: Ranker;
  /** What Carrel answers, in full. */
  readonly ask: (question: string) => Promise<SearchPage>;
}

export function rankersOf(documents: readonly Document[]): Rankers {
  const ask = carrel(documents);
  return {
    yardsticks: {
      'MiniSearch as it comes': miniSearch(documents),
      'FTS5 unicode61': fts5(documents, 'unicode61', new Set()),
      'FTS5 porter, stop words left out': fts5(documents, 'porter unicode61', STOP_WORDS),
    },
    carrel: async (question) => (await ask(question)).results.map(({ path }) => Number(path.split('.')[0])),
    ask,
  };
}

function carrel(documents: readonly Document[]): (question: string) => Promise<SearchPage> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-ranking-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const store = openStore(folder);
  const index = SearchIndex.open(store);
  // An archive holds the same text once.
  const distinct = [...new Map(documents.map((document) => [document.text, document])).values()];
  store.db.transaction(() => {
    distinct.forEach(({ id, title, text }, at) => {
      const blocks = text.trim().split(/\n\s*\n/);
      const article = putArticle(store.db, { title, blocks, language: 'en', path: `${id}.txt` });
      const entry = prepareEntry({ title, ...canonical(blocks), language: 'en' });
      store.db
        .prepare(`UPDATE article SET words = ?, changed = ? WHERE id = ?`)
        .run(entry.words, at + 1, article);
      index.put(article, entry);
    });
    store.db.prepare(`UPDATE counter SET articles = ?`).run(distinct.length);
  })();
  const searcher = searcherOf(index);
  return (query) => search(searcher, { query, offset: 0, limit: DEPTH, sort: 'relevance', typing: false });
}

function miniSearch(documents: readonly Document[]): Ranker {
  const index = new MiniSearch<Document>({ fields: ['title', 'text'] });
  index.addAll(documents);
  return (question) =>
    index
      .search(question)
      .slice(0, DEPTH)
      .map(({ id }) => id as number);
}

function fts5(documents: readonly Document[], tokenizer: string, leftOut: ReadonlySet<string>): Ranker {
  const db = new Sqlite(':memory:');
  db.exec(`CREATE VIRTUAL TABLE document USING fts5 (title, text, tokenize = '${tokenizer}')`);
  const insert = db.prepare(`INSERT INTO document (rowid, title, text) VALUES (@id, @title, @text)`);
  for (const document of documents) insert.run(document);
  const find = db.prepare(`SELECT rowid FROM document WHERE document MATCH ? ORDER BY rank LIMIT ?`).pluck();
  return (question) => {
    const words = question.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const wanted = words.filter((word) => !leftOut.has(word)).map((word) => `"${word}"`);
    return wanted.length === 0 ? [] : (find.all(wanted.join(' OR '), DEPTH) as number[]);
  };
}

/** The stop words of Snowball's English list that are whole words. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all am an and any are as at be because been before being below between both ' +
    'but by can cannot could did do does doing down during each few for from further had has have having he her ' +
    'here hers herself him himself his how i if in into is it its itself me more most my myself no nor not of off ' +
    'on once only or other ought our ours ourselves out over own same she should so some such than that the their ' +
    'theirs them themselves then there these they this those through to too under until up very was we were what ' +
    'when where which while who whom why with would you your yours yourself yourselves'
  ).split(' '),
);
