import type { Database } from 'better-sqlite3';
import type { Article, ArticleHead, Block, SourceFile } from '../../contract/index.ts';
import { listCorrections, listTagCorrections } from './corrections.ts';
import { prepared } from './statement.ts';

/** A canonical text in one of its revisions. */
export interface RevisionText {
  readonly revision: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The heads of those of the articles that exist, by number. */
export function articleHeads(db: Database, ids: readonly number[]): Map<number, ArticleHead> {
  const rows = prepared<[string], HeadRow>(
    db,
    `SELECT id, uid, title, byline, published, source, language, words, revision,
            (SELECT json_group_array(tag.name ORDER BY tag.name)
               FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = article.id) AS tags
       FROM article WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, { ...row, tags: JSON.parse(row.tags) as string[] }]));
}

/** What an article says of itself, or undefined if there is none of this number. */
export function getArticleHead(db: Database, id: number): ArticleHead | undefined {
  return articleHeads(db, [id]).get(id);
}

/**
 * An article with its text and the places where it was seen.
 * @param idOrUid its number or its lasting id
 * @param revision the newest without it
 * @returns undefined if there is no such article or revision, or the import that brought it was undone
 */
export function getArticle(db: Database, idOrUid: number | string, revision?: number): Article | undefined {
  const id = shownId(db, idOrUid);
  const head = id === undefined ? undefined : getArticleHead(db, id);
  if (!head) return undefined;
  const shown = loadText(db, head.id, revision);
  if (!shown) return undefined;
  return {
    ...head,
    shownRevision: shown.revision,
    corrections: listCorrections(db, head.id).map(({ field, found }) => ({ field, found })),
    tagCorrections: listTagCorrections(db, head.id),
    address: getAddress(db, head.id),
    files: articleFiles(db, head.id),
    text: shown.text,
    blocks: [...shown.blocks],
  };
}

/** The text and blocks of an article in its newest revision or the one asked for; undefined if there is none. */
export function loadText(db: Database, article: number, revision?: number): RevisionText | undefined {
  const row = prepared<[number, number | null], { number: number; text: string; blocks: string }>(
    db,
    `SELECT number, text, blocks FROM revision
      WHERE article_id = ? AND number = coalesce(?, (SELECT revision FROM article WHERE id = article_id))`,
  ).get(article, revision ?? null);
  if (!row) return undefined;
  return { revision: row.number, text: row.text, blocks: JSON.parse(row.blocks) as Block[] };
}

/** Where on the web an article was that was saved as a page; null where nothing says so. */
export function getAddress(db: Database, article: number): string | null {
  return (
    prepared<[number], { address: string | null }>(db, `SELECT address FROM article WHERE id = ?`).get(
      article,
    )?.address ?? null
  );
}

/** When the bytes of an article were last changed, of its oldest file; null for a day before there was a web. */
export function getSaved(db: Database, article: number): Date | null {
  const oldest = prepared<[number], { mtime: number | null }>(
    db,
    `SELECT min(mtime) AS mtime FROM file WHERE article_id = ?`,
  ).get(article)?.mtime;
  return oldest == null || oldest < Date.UTC(1991, 0) ? null : new Date(oldest);
}

/** Where an article's bytes were seen: places that still exist first, then in the order they were found. */
export function articleFiles(db: Database, article: number): SourceFile[] {
  return prepared<[number], SourceFile>(
    db,
    `SELECT file.id, folder.path AS folder, folder.id AS folderId, file.path, file.bytes,
            lower(hex(original.sha256)) AS sha256, format, encoding, certainty,
            coalesce(file.forced_encoding, folder.forced_encoding) AS forcedEncoding, status,
            imported_at AS importedAt
       FROM file JOIN folder ON folder.id = folder_id LEFT JOIN original ON original.id = original_id
      WHERE article_id = ? ORDER BY status = 'missing', file.id`,
  ).all(article);
}

/** Where an article is to be found. */
export interface ArticlePlaces {
  /** Path of its first place, as {@link articleFiles} orders them, below the imported folder; empty if it never had one. */
  readonly path: string;
  /** Files that hold it now. */
  readonly places: number;
}

/** The places of each of the articles. */
export function articlePlaces(db: Database, ids: readonly number[]): Map<number, ArticlePlaces> {
  const rows = prepared<[string], { id: number; path: string | null; places: number }>(
    db,
    `SELECT value AS id,
            (SELECT path FROM file WHERE article_id = value ORDER BY status = 'missing', id LIMIT 1) AS path,
            (SELECT count(*) FROM file WHERE article_id = value AND status IN ('imported', 'duplicate')) AS places
       FROM json_each(?)`,
  ).all(JSON.stringify(ids));
  return new Map(rows.map(({ id, path, places }) => [id, { path: path ?? '', places }]));
}

function shownId(db: Database, idOrUid: number | string): number | undefined {
  return prepared<[number | string, number | string], { id: number }>(
    db,
    `SELECT id FROM article WHERE (id = ? OR uid = ?) AND removed_at IS NULL`,
  ).get(idOrUid, idOrUid)?.id;
}

type HeadRow = Omit<ArticleHead, 'tags'> & { readonly tags: string };

/** How many articles are shown. */
export function countShown(db: Database): number {
  return prepared<[], { n: number }>(db, `SELECT count(*) AS n FROM article WHERE removed_at IS NULL`).get()!
    .n;
}
