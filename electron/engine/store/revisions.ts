import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Revision } from '../../contract/index.ts';
import { foundHead, foundTags, renewCorrections, tagId } from './corrections.ts';
import { prepared } from './statement.ts';

/** One state of an article as it comes from a file. */
export interface Version {
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly language: string | null;
  /** Where a saved page was on the web. */
  readonly address?: string | null;
  readonly tags: readonly string[];
  readonly words: number;
  readonly text: string;
  /** The blocks over `text`, as JSON. */
  readonly blocks: string;
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  readonly textHash: string;
}

/** What a text says of itself: the part of a {@link Version} that is kept as JSON with an older revision. */
export type RevisionHead = Pick<
  Version,
  'title' | 'byline' | 'published' | 'source' | 'language' | 'address' | 'tags' | 'words'
>;

/** When a change was made: the value of `counter.articles`, the time in ISO 8601, and the import that made it. */
export interface Stamp {
  readonly changed: number;
  readonly at: string;
  readonly job: number;
}

/** Counts a change of articles; whoever keeps something derived from them sees it. @returns the new count */
export function countArticleChange(db: Database): number {
  return prepared<[], { articles: number }>(
    db,
    `UPDATE counter SET articles = articles + 1 WHERE id = 1 RETURNING articles`,
  ).get()!.articles;
}

/** Counts a change of articles whose text stays as it is. */
export function touchArticle(db: Database, articles: readonly number[]): void {
  prepared(db, `UPDATE article SET changed = ? WHERE id IN (SELECT value FROM json_each(?))`).run(
    countArticleChange(db),
    JSON.stringify(articles),
  );
}

/** The article whose newest text has this SHA-256 (hex), one that is hidden only if there is no other. */
export function articleOfText(
  db: Database,
  textHash: string,
): { readonly id: number; readonly hidden: 0 | 1 } | undefined {
  return prepared<[Buffer], { id: number; hidden: 0 | 1 }>(
    db,
    `SELECT id, removed_at IS NOT NULL AS hidden FROM article WHERE text_hash = ? ORDER BY hidden LIMIT 1`,
  ).get(Buffer.from(textHash, 'hex'));
}

/** Whether an undone import hides an article. */
export function isHidden(db: Database, article: number): boolean {
  return (
    prepared(db, `SELECT 1 FROM article WHERE id = ? AND removed_at IS NOT NULL`).get(article) !== undefined
  );
}

/** Brings an article back that an undone import had brought, as one of this import. */
export function reviveArticle(db: Database, article: number, stamp: Stamp): void {
  prepared(db, `UPDATE article SET removed_at = NULL, changed = ?, job_id = ? WHERE id = ?`).run(
    stamp.changed,
    stamp.job,
    article,
  );
}

/** Takes in a new article. @returns its number */
export function addArticle(db: Database, version: Version, original: number, stamp: Stamp): number {
  const insert = prepared(
    db,
    `INSERT INTO article (uid, title, byline, published, source, language, words, revision, text_hash, added_at, changed, job_id, address)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING`,
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
      stamp.job,
      version.address ?? null,
    );
    if (changes === 0) continue;
    const article = Number(lastInsertRowid);
    insertRevision(db, article, 1, version, original, stamp, null);
    putTags(db, article, version.tags);
    return article;
  }
}

/**
 * Makes this version the newest revision of an article, and what it says of itself the article's head, except for what was
 * corrected by hand.
 * @param undoes the number of the revision it takes back
 */
export function addRevision(
  db: Database,
  article: number,
  version: Version,
  original: number,
  stamp: Stamp,
  undoes: number | null = null,
): void {
  keepHead(db, article);
  const { revision } = prepared<unknown[], { revision: number }>(
    db,
    `UPDATE article SET title = ?, byline = ?, published = ?, source = ?, language = ?, words = ?, text_hash = ?,
                        changed = ?, address = ?, revision = revision + 1
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
    version.address ?? null,
    article,
  )!;
  insertRevision(db, article, revision, version, original, stamp, undoes);
  prepared(db, `DELETE FROM article_tag WHERE article_id = ?`).run(article);
  putTags(db, article, version.tags);
  renewCorrections(db, article);
}

/** A revision as it came from its file, to be put in place again, and the row of its bytes. */
export function loadVersion(
  db: Database,
  article: number,
  number: number,
): { readonly version: Version; readonly original: number } | undefined {
  const row = prepared<[number, number], { text: string; blocks: string; head: string; original: number }>(
    db,
    `SELECT text, blocks, head, original_id AS original FROM revision
      WHERE article_id = ? AND number = ? AND head IS NOT NULL`,
  ).get(article, number);
  if (!row) return undefined;
  const { text, blocks, head, original } = row;
  const version = { ...(JSON.parse(head) as RevisionHead), text, blocks, textHash: hash('sha256', text) };
  return { version, original };
}

/** The last revision an import made of each article it changed. */
export interface RevisionOfJob {
  readonly article: number;
  readonly title: string;
  readonly number: number;
  /** The number of the newest revision of the article. */
  readonly newest: number;
  /** 1 where the newest revision takes this one back. */
  readonly takenBack: 0 | 1;
}

/** The articles that are shown and that an import changed, in the order in which it did. */
export function revisionsOfJob(db: Database, job: number): RevisionOfJob[] {
  return prepared<[number], RevisionOfJob>(
    db,
    `SELECT article.id AS article, title, max(made.number) AS number, article.revision AS newest,
            newest.undoes IS max(made.number) AS takenBack
       FROM revision AS made
       JOIN article ON article.id = made.article_id
       JOIN revision AS newest ON newest.article_id = article.id AND newest.number = article.revision
      WHERE made.job_id = ? AND made.number > 1 AND made.undoes IS NULL AND removed_at IS NULL
      GROUP BY article.id ORDER BY max(made.id)`,
  ).all(job);
}

/** Keeps what the newest text says of itself with its revision, before another one takes its place. */
function keepHead(db: Database, article: number): void {
  const kept = prepared<[number], { words: number; address: string | null }>(
    db,
    `SELECT words, address FROM article WHERE id = ?`,
  ).get(article)!;
  const head: RevisionHead = { ...foundHead(db, article), ...kept, tags: foundTags(db, article) };
  prepared(
    db,
    `UPDATE revision SET head = ? WHERE article_id = ? AND number = (SELECT revision FROM article WHERE id = article_id)`,
  ).run(JSON.stringify(head), article);
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
  undoes: number | null,
): void {
  prepared(
    db,
    `INSERT INTO revision (article_id, number, original_id, text, blocks, made_at, job_id, undoes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(article, number, original, version.text, version.blocks, stamp.at, stamp.job, undoes);
}

function putTags(db: Database, article: number, tags: readonly string[]): void {
  for (const tag of tags) {
    prepared(db, `INSERT INTO article_tag (article_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING`).run(
      article,
      tagId(db, tag),
    );
  }
}
