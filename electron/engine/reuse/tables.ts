import type { Database } from 'better-sqlite3';
import { prepared } from '../store/statement.ts';
import { termOf } from './fingerprints.ts';

/**
 * Part of `index.sqlite`: made from the texts, and made anew with the rest of it.
 *
 * - `fingerprint` holds which articles have which fingerprints, as terms of a contentless FTS5 table, whose sorted and
 *   packed segments take less than half the room of an ordinary table.
 * - `sketch` has a row for each indexed article; its fingerprints stand there until they are filed.
 */
export const REUSE_SCHEMA = `
CREATE VIRTUAL TABLE search.fingerprint USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE search.sketch (
  article_id  INTEGER PRIMARY KEY,
  -- how many fingerprints it has
  size        INTEGER NOT NULL,
  -- 32-bit numbers, ascending; null once they are filed in fingerprint
  waiting     BLOB,
  -- the same for articles that are near-duplicates of one another; null for one that has none
  story       INTEGER
) STRICT;
CREATE INDEX search.sketch_waiting ON sketch (article_id) WHERE waiting IS NOT NULL;
CREATE INDEX search.sketch_story ON sketch (story) WHERE story IS NOT NULL;
`;

/** Notes the fingerprints of an article, to be filed later; within a transaction. */
export function putSketch(db: Database, article: number, fingerprints: Uint32Array): void {
  const { buffer, byteOffset, byteLength } = fingerprints;
  prepared<[number, number, Buffer]>(
    db,
    `INSERT OR REPLACE INTO search.sketch (article_id, size, waiting) VALUES (?, ?, ?)`,
  ).run(article, fingerprints.length, Buffer.from(buffer, byteOffset, byteLength));
}

/** Forgets an article; within a transaction. */
export function removeSketch(db: Database, article: number): void {
  prepared<[number]>(db, `DELETE FROM search.sketch WHERE article_id = ?`).run(article);
  prepared<[number]>(db, `DELETE FROM search.fingerprint WHERE rowid = ?`).run(article);
}

/** An article whose fingerprints are to be filed. */
export interface Waiting {
  readonly article: number;
  readonly fingerprints: Uint32Array;
}

/** The next articles to file. */
export function nextWaiting(db: Database, limit: number): readonly Waiting[] {
  return prepared<[number], { article: number; waiting: Buffer }>(
    db,
    `SELECT article_id AS article, waiting FROM search.sketch WHERE waiting IS NOT NULL LIMIT ?`,
  )
    .all(limit)
    .map(({ article, waiting }) => ({
      article,
      fingerprints: new Uint32Array(Uint8Array.from(waiting).buffer),
    }));
}

/** How many articles are to be filed, counted to `most`. */
export function countWaiting(db: Database, most: number): number {
  return prepared<[number], { n: number }>(
    db,
    `SELECT count(*) AS n FROM (SELECT 1 FROM search.sketch WHERE waiting IS NOT NULL LIMIT ?)`,
  ).get(most)!.n;
}

/** Files an article under its fingerprints. */
export function fileSketch(db: Database, { article, fingerprints }: Waiting): void {
  prepared<[number, string]>(
    db,
    `INSERT OR REPLACE INTO search.fingerprint (rowid, terms) VALUES (?, ?)`,
  ).run(article, Array.from(fingerprints, termOf).join(' '));
  prepared<[number]>(db, `UPDATE search.sketch SET waiting = NULL WHERE article_id = ?`).run(article);
}

/** What stands in more articles than this is boilerplate: it says nothing about who took it from whom. */
const MOST_ARTICLES = 200;

/** The articles filed under a fingerprint; none if it is boilerplate. */
export function articlesUnder(db: Database, fingerprint: number): readonly number[] {
  const ids = prepared<[string, number], number>(
    db,
    `SELECT rowid FROM search.fingerprint WHERE fingerprint MATCH ? LIMIT ?`,
  )
    .pluck()
    .all(termOf(fingerprint), MOST_ARTICLES + 1);
  return ids.length > MOST_ARTICLES ? [] : ids;
}

/** How many fingerprints each of the articles has. */
export function sizesOf(db: Database, articles: readonly number[]): ReadonlyMap<number, number> {
  const rows = prepared<[string], { id: number; size: number }>(
    db,
    `SELECT article_id AS id, size FROM search.sketch WHERE article_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(articles));
  return new Map(rows.map(({ id, size }) => [id, size]));
}
