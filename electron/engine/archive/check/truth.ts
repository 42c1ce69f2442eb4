import Sqlite, { type Database } from 'better-sqlite3';
import { reasonOf } from '../../failure.ts';
import { prepared } from '../../store/statement.ts';
import { checkCorrections, checkCounter, checkFiles, checkReports } from './places.ts';
import { RESTORE, type Problem } from './problem.ts';
import type { Steps } from './steps.ts';
import { checkArticles, checkExcerpts, checkOriginals, checkRevisions } from './texts.ts';

/** How many problems of one kind are told; more of them say nothing new. */
const MOST = 50;

/** Looks for one kind of problem, telling of every row it has looked at. */
type Check = (db: Database, step: () => void) => Iterable<Problem>;

/**
 * Proves that an archive is what it should be: the file, the references, every original to the byte, every text with its
 * blocks, every passage that is kept, and that files, articles, corrections and reports agree with each other. Reads all
 * of it, in the state it has at the beginning, and so belongs in a thread of its own.
 * @param path of `archive.sqlite`
 */
export function checkTruth(path: string, steps?: Steps): Problem[] {
  const db = new Sqlite(path, { readonly: true });
  const look = (check: Check) =>
    Iterator.from(check(db, () => steps?.count()))
      .take(MOST)
      .toArray();
  try {
    db.exec('BEGIN');
    steps?.begin('file', 0);
    const broken = [checkFile, checkReferences].flatMap(look);
    steps?.begin('originals', count(db, `SELECT count(*) FROM original`));
    const originals = look(checkOriginals);
    steps?.begin(
      'texts',
      count(
        db,
        `SELECT (SELECT count(*) FROM revision) + (SELECT count(*) FROM article) + (SELECT count(*) FROM excerpt)`,
      ),
    );
    const texts = [checkRevisions, checkArticles, checkExcerpts].flatMap(look);
    steps?.begin('places', count(db, `SELECT (SELECT count(*) FROM file) + (SELECT count(*) FROM job)`));
    const places = [checkFiles, checkReports, checkCorrections, checkCounter].flatMap(look);
    return [...broken, ...originals, ...texts, ...places];
  } catch (thrown) {
    return [
      {
        code: 'DAMAGED',
        message: `The archive can't be read to its end: ${reasonOf(thrown)}.`,
        advice: RESTORE,
      },
    ];
  } finally {
    db.close();
  }
}

const count = (db: Database, sql: string): number => prepared<[], number>(db, sql).pluck().get()!;

function* checkFile(db: Database): Generator<Problem> {
  for (const row of db
    .prepare<[], { integrity_check: string }>(`PRAGMA integrity_check(${MOST})`)
    .iterate()) {
    if (row.integrity_check === 'ok') continue;
    yield {
      code: 'DAMAGED',
      message: `The file of the archive is damaged: ${row.integrity_check}.`,
      advice: RESTORE,
    };
  }
}

function* checkReferences(db: Database): Generator<Problem> {
  const broken = db.prepare<[], { table: string; parent: string }>(`PRAGMA foreign_key_check`);
  for (const { table, parent } of broken.iterate()) {
    yield {
      code: 'REFERENCE_BROKEN',
      message: `A row of “${table}” refers to one of “${parent}” that isn't there.`,
      advice: RESTORE,
    };
  }
}
