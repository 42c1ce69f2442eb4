import Sqlite from 'better-sqlite3';
import { isDamage } from './index-file.ts';

/** Something wrong with the index, as a code and a sentence. */
export interface IndexProblem {
  readonly code: string;
  readonly message: string;
}

const DAMAGED: IndexProblem = {
  code: 'INDEX_DAMAGED',
  message: 'The search index is damaged. Rebuild it: nothing is lost by that.',
};

/**
 * What is wrong with an index, its postings included. Reads all of it, and so belongs in a thread of its own.
 * @param path of `index.sqlite`
 */
export function checkIndex(path: string): readonly IndexProblem[] {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(path, { readonly: true });
    // Since version 3.44 SQLite asks FTS5, too.
    const file = db.pragma('quick_check(1)', { simple: true });
    const lost = db
      .prepare(`SELECT count(*) FROM indexed WHERE article_id NOT IN (SELECT id FROM posting_docsize)`)
      .pluck()
      .get();
    return file === 'ok' && lost === 0 ? [] : [DAMAGED];
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    return [DAMAGED];
  } finally {
    db?.close();
  }
}
