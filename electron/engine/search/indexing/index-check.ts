import Sqlite, { type Database } from 'better-sqlite3';
import type { CheckProblem } from '../../../contract/index.ts';
import { REBUILD, named } from '../../archive/check/problem.ts';
import type { Steps } from '../../archive/check/steps.ts';
import { termOf } from '../../reuse/fingerprints.ts';
import { prepared } from '../../store/statement.ts';
import { languageMarks } from '../find/expression.ts';
import { prepareEntry } from './entry.ts';
import { isDamage } from './index-file.ts';
import { loadSource } from './postings.ts';
import { TermSum } from './terms.ts';

/** How many problems are told; more of them say nothing new. */
const MOST = 50;

/**
 * What is wrong with an index: whether its file can be read, whether it holds the articles of the archive and no others,
 * and whether for each of them it holds what its text says. Analyses every article anew, and so belongs in a thread of
 * its own. Articles that still wait to be indexed are no problem.
 * @param truth path of `archive.sqlite`
 * @param path of `index.sqlite`
 */
export function checkIndex(truth: string, path: string, steps?: Steps): readonly CheckProblem[] {
  let db: Database | undefined;
  try {
    db = new Sqlite(truth, { readonly: true });
    db.prepare(`ATTACH ? AS search`).run(path);
    // Since version 3.44 SQLite asks FTS5, too.
    if (db.pragma('search.quick_check(1)', { simple: true }) !== 'ok') return [DAMAGED];
    db.exec('BEGIN');
    return Iterator.from(differences(db, steps)).take(MOST).toArray();
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    return [DAMAGED];
  } finally {
    db?.close();
  }
}

const problem = (code: string, message: string): CheckProblem => ({ code, message, advice: REBUILD });
const DAMAGED = problem('INDEX_DAMAGED', 'The search index is damaged.');

/** An article as the index has it. */
interface Indexed {
  readonly id: number;
  readonly title: string | null;
  /** Whether what is indexed is the article's present state. */
  readonly isPresent: 0 | 1;
  /** How many terms stand in its columns, as FTS5 notes them. */
  readonly sizes: Uint8Array | null;
  /** How many fingerprints it has, and those that aren't filed yet. */
  readonly fingerprints: number | null;
  readonly waiting: Uint8Array | null;
  readonly filedSizes: Uint8Array | null;
}

function* differences(db: Database, steps?: Steps): Generator<CheckProblem> {
  yield* strays(db);
  const all = prepared<[], Indexed>(
    db,
    `SELECT indexed.article_id AS id, article.title, ifnull(seq = changed, 0) AS isPresent,
            posting_docsize.sz AS sizes, sketch.size AS fingerprints, waiting, fingerprint_docsize.sz AS filedSizes
       FROM search.indexed
       LEFT JOIN main.article ON article.id = indexed.article_id
       LEFT JOIN search.posting_docsize ON posting_docsize.id = indexed.article_id
       LEFT JOIN search.sketch ON sketch.article_id = indexed.article_id
       LEFT JOIN search.fingerprint_docsize ON fingerprint_docsize.id = indexed.article_id
      ORDER BY indexed.article_id`,
  ).all();
  steps?.begin('index', all.length);
  const terms = new TermSum();
  const filed = new TermSum();
  for (const indexed of all) {
    if (!agrees(db, indexed, terms, filed)) {
      yield problem(
        'INDEX_DIFFERS',
        `The search index doesn’t hold what ${named(indexed.id, indexed.title)} says.`,
      );
    }
    steps?.count();
  }
  // With articles that wait, or whose fingerprints do, the index still holds what they said before.
  const isPresent = all.every((one) => one.isPresent === 1);
  const areFiled = all.every(({ waiting }) => waiting === null);
  if (isPresent && !held(db, 'posting', ({ cnt }) => cnt).equals(terms)) {
    yield problem('INDEX_DIFFERS', 'The search index doesn’t hold the words of the articles.');
  }
  if (isPresent && areFiled && !held(db, 'fingerprint', ({ doc }) => doc).equals(filed)) {
    yield problem('INDEX_DIFFERS', 'The search index doesn’t hold the fingerprints of the articles.');
  }
}

/** What the index holds of articles that it says it doesn't have. */
function* strays(db: Database): Generator<CheckProblem> {
  const found = prepared<[], { id: number }>(
    db,
    `SELECT id FROM search.posting_docsize WHERE id NOT IN (SELECT article_id FROM search.indexed)
      UNION SELECT article_id FROM search.sketch WHERE article_id NOT IN (SELECT article_id FROM search.indexed)
      UNION SELECT id FROM search.fingerprint_docsize WHERE id NOT IN (SELECT article_id FROM search.indexed)`,
  );
  for (const { id } of found.all()) {
    yield problem('INDEX_STRAY', `The search index holds an article ${id} that it should not have.`);
  }
}

/** Whether an article is in the index as its text says; adds up what should be there of all. */
function agrees(db: Database, indexed: Indexed, terms: TermSum, filed: TermSum): boolean {
  if (indexed.isPresent === 0) return true;
  const source = loadSource(db, indexed.id);
  if (!source || !indexed.sizes) return false;
  const entry = prepareEntry(source);
  const counts = [entry.title, entry.body, languageMarks(entry)].map((text) =>
    terms.addText(text.toWellFormed()),
  );
  for (const fingerprint of entry.fingerprints) filed.addTerm(termOf(fingerprint), 1);
  const isFiled = indexed.waiting === null;
  return (
    sameNumbers(readSizes(indexed.sizes), counts) &&
    indexed.fingerprints === entry.fingerprints.length &&
    (isFiled
      ? indexed.filedSizes !== null && readSizes(indexed.filedSizes)[0] === entry.fingerprints.length
      : Buffer.compare(indexed.waiting, new Uint8Array(entry.fingerprints.buffer)) === 0)
  );
}

/** Numbers as FTS5 packs them, in seven bits a byte, the highest first. */
function readSizes(packed: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of packed) {
    number = number * 0x80 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}

const sameNumbers = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((number, at) => number === other[at]);

/** All terms that stand in a table of FTS5. */
function held(
  db: Database,
  table: 'posting' | 'fingerprint',
  times: (row: { readonly doc: number; readonly cnt: number }) => number,
): TermSum {
  db.exec(`CREATE VIRTUAL TABLE temp.held_${table} USING fts5vocab (search, ${table}, row)`);
  const sum = new TermSum();
  const rows = db.prepare<[], { term: string; doc: number; cnt: number }>(
    `SELECT term, doc, cnt FROM temp.held_${table}`,
  );
  for (const row of rows.iterate()) sum.addTerm(row.term, times(row));
  return sum;
}
