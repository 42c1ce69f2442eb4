/**
 * How good the order of results is: the Cranfield collection (1,400 abstracts, 225 questions, graded judgements), ours
 * beside three yardsticks. Questions with even numbers were tuned on; those with odd numbers were not.
 * Usage: node test/bench/ranking.ts
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { canonical, putArticle } from '../support/articles.ts';
import { prepareEntry, search, searcherOf, SearchIndex } from '../../electron/engine/search/index.ts';
import { openStore } from '../../electron/engine/store/open.ts';

const cranfield = resolve(import.meta.dirname, '../../../shared/corpora/cranfield');

/** Results looked at for each question. */
const DEPTH = 100;

interface Document {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

interface Collection {
  readonly queries: Readonly<Record<string, string>>;
  /** For each question the grades of the documents that answer it, 4 the best. */
  readonly rels: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Ranker = (question: string) => Promise<readonly number[]> | readonly number[];

if (!existsSync(cranfield)) {
  console.log(`The Cranfield collection is not at ${cranfield}: nothing to measure.`);
} else {
  const collection = JSON.parse(readFileSync(join(cranfield, 'queries.json'), 'utf8')) as Collection;
  const documents = readDocuments();
  const rankers: Readonly<Record<string, Ranker>> = {
    'MiniSearch as it comes': miniSearch(documents),
    'FTS5 unicode61': fts5(documents, 'unicode61', new Set()),
    'FTS5 porter, stop words left out': fts5(documents, 'porter unicode61', STOP_WORDS()),
    Carrel: carrel(documents),
  };
  console.log(
    '| | nDCG@10 | MAP | nDCG@10 even | MAP even | nDCG@10 odd | MAP odd |\n|---|---|---|---|---|---|---|',
  );
  for (const [name, ranker] of Object.entries(rankers)) {
    const all = await measure(collection, ranker);
    const cells = [
      mean(all.map(({ ndcg }) => ndcg)),
      mean(all.map(({ precision }) => precision)),
      ...[0, 1].flatMap((rest) => {
        const part = all.filter(({ number }) => number % 2 === rest);
        return [mean(part.map(({ ndcg }) => ndcg)), mean(part.map(({ precision }) => precision))];
      }),
    ];
    console.log(`| ${name} | ${cells.map((cell) => cell.toFixed(4)).join(' | ')} |`);
  }
}

function readDocuments(): readonly Document[] {
  return readdirSync(join(cranfield, 'docs')).map((name) => {
    const text = readFileSync(join(cranfield, 'docs', name), 'utf8');
    return { id: Number(name.replace('.txt', '')), title: text.split('\n', 1)[0]!.trim(), text };
  });
}

async function measure({ queries, rels }: Collection, ranker: Ranker) {
  const measured = [];
  for (const [number, question] of Object.entries(queries)) {
    const grades = rels[number];
    if (!grades) continue;
    const found = await ranker(question);
    measured.push({
      number: Number(number),
      ndcg: discountedGain(found, grades) / discountedGain(best(grades), grades),
      precision: averagePrecision(found, grades),
    });
  }
  return measured;
}

function best(grades: Readonly<Record<string, number>>): readonly number[] {
  return Object.entries(grades)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => Number(id));
}

/** Over the first ten results, with a gain of 2^grade − 1. */
function discountedGain(found: readonly number[], grades: Readonly<Record<string, number>>): number {
  return found
    .slice(0, 10)
    .reduce((sum, id, rank) => sum + (2 ** (grades[id] ?? 0) - 1) / Math.log2(rank + 2), 0);
}

function averagePrecision(found: readonly number[], grades: Readonly<Record<string, number>>): number {
  let hits = 0;
  let sum = 0;
  found.forEach((id, rank) => {
    if (grades[id] !== undefined) sum += ++hits / (rank + 1);
  });
  return sum / Object.keys(grades).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function carrel(documents: readonly Document[]): Ranker {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-ranking-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const store = openStore(folder);
  const index = SearchIndex.open(store);
  const numbers = new Map<number, number>();
  // Two documents are empty; an archive holds the same text once.
  const distinct = [...new Map(documents.map((document) => [document.text, document])).values()];
  store.db.transaction(() => {
    for (const { id, title, text } of distinct) {
      const blocks = text.trim().split(/\n\s*\n/);
      const article = putArticle(store.db, { title, blocks, language: 'en', path: `${id}.txt` });
      const entry = prepareEntry({ title, ...canonical(blocks), language: 'en' });
      store.db.prepare(`UPDATE article SET words = ? WHERE id = ?`).run(entry.words, article);
      index.put(article, entry);
      numbers.set(article, id);
    }
  })();
  const searcher = searcherOf(index);
  return async (query) => {
    const page = await search(searcher, { query, offset: 0, limit: DEPTH, sort: 'relevance', typing: false });
    return page.results.map(({ id }) => numbers.get(id)!);
  };
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
    return find.all(wanted.join(' OR '), DEPTH) as number[];
  };
}

/** The stop words of Snowball's English list that are whole words. */
function STOP_WORDS(): ReadonlySet<string> {
  return new Set(
    (
      'a about above after again against all am an and any are as at be because been before being below between both ' +
      'but by can cannot could did do does doing down during each few for from further had has have having he her ' +
      'here hers herself him himself his how i if in into is it its itself me more most my myself no nor not of off ' +
      'on once only or other ought our ours ourselves out over own same she should so some such than that the their ' +
      'theirs them themselves then there these they this those through to too under until up very was we were what ' +
      'when where which while who whom why with would you your yours yourself yourselves'
    ).split(' '),
  );
}
