import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Revision } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** One state of an article as it comes from a file. */
export interface Version {
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly words: number;
  readonly text: string;
  /** The blocks over `text`, as JSON. */
  readonly blocks: string;
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  readonly textHash: string;
}

/** When a change was made: the value of `counter.articles` and the time in ISO 8601. */
export interface Stamp {
  readonly changed: number;
  readonly at: string;
}

/** Counts a change of articles; whoever keeps something derived from them sees it. @returns the new count */
export function countArticleChange(db: Database): number {
  return prepared<[], { articles: number }>(
    db,
    `UPDATE counter SET articles = articles + 1 WHERE id = 1 RETURNING articles`,
  ).get()!.articles;
}

/** The article whose newest text has this SHA-256 (hex). */
export function articleOfText(db: Database, textHash: string): number | undefined {
  return prepared<[Buffer], { id: number }>(db, `SELECT id FROM article WHERE text_hash = ?`).get(
    Buffer.from(textHash, 'hex'),
  )?.id;
}

/** Takes in a new article. @returns its number */
export function addArticle(db: Database, version: Version, original: number, stamp: Stamp): number {
  const insert = prepared(
    db,
    `INSERT INTO article (uid, title, byline, published, source, language, words, revision, text_hash, added_at, changed)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT (uid) DO NOTHING`,
  );
  for (let attempt = 0; ; attempt += 1) {
    const { changes, lastInsertRowid } = insert.run(
      lastingId(version, attempt),
      version.title,
      version.byline,
      version.published,
      version.source,
      version.language,
      version.words,
      Buffer.from(version.textHash, 'hex'),
      stamp.at,
      stamp.changed,
    );
    if (changes === 0) continue;
    const article = Number(lastInsertRowid);
    insertRevision(db, article, 1, version, original, stamp);
    putTags(db, article, version.tags);
    return article;
  }
}

/** Makes this version the newest revision of an article, and what it says of itself the article's head. */
export function addRevision(
  db: Database,
  article: number,
  version: Version,
  original: number,
  stamp: Stamp,
): void {
  const { revision } = prepared<unknown[], { revision: number }>(
    db,
    `UPDATE article SET title = ?, byline = ?, published = ?, source = ?, language = ?, words = ?, text_hash = ?,
                        changed = ?, revision = revision + 1
      WHERE id = ? RETURNING revision`,
  ).get(
    version.title,
    version.byline,
    version.published,
    version.source,
    version.language,
    version.words,
    Buffer.from(version.textHash, 'hex'),
    stamp.changed,
    article,
  )!;
  insertRevision(db, article, revision, version, original, stamp);
  prepared(db, `DELETE FROM article_tag WHERE article_id = ?`).run(article);
  putTags(db, article, version.tags);
}

/** Every state of an article's text, the newest first; none if there is no such article. */
export function listRevisions(db: Database, article: number): Revision[] {
  return prepared<[number], Revision>(
    db,
    `SELECT number, made_at AS madeAt FROM revision WHERE article_id = ? ORDER BY number DESC`,
  ).all(article);
}

/**
 * The lasting id of an article: the first 16 hex digits of its first text's SHA-256. An article that once had that text
 * and has another one now keeps it, so the next one with the text takes the hash of text, NUL and a count from 1.
 */
export function lastingId({ text, textHash }: Pick<Version, 'text' | 'textHash'>, attempt: number): string {
  return (attempt === 0 ? textHash : hash('sha256', `${text}\0${attempt}`)).slice(0, 16);
}

function insertRevision(
  db: Database,
  article: number,
  number: number,
  version: Version,
  original: number,
  stamp: Stamp,
): void {
  prepared(
    db,
    `INSERT INTO revision (article_id, number, original_id, text, blocks, made_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(article, number, original, version.text, version.blocks, stamp.at);
}

function putTags(db: Database, article: number, tags: readonly string[]): void {
  for (const tag of tags) {
    prepared(db, `INSERT INTO tag (name) VALUES (?) ON CONFLICT (name) DO NOTHING`).run(tag);
    prepared(
      db,
      `INSERT INTO article_tag (article_id, tag_id) SELECT ?, id FROM tag WHERE name = ? ON CONFLICT DO NOTHING`,
    ).run(article, tag);
  }
}
