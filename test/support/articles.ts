import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { BLOCK_SEPARATOR, type Block } from '../../electron/contract/index.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import { temporaryFolder } from './temporary.ts';

/** A block as tests write it: its text, and whatever else is not a plain paragraph. */
export type BlockText = string | (Partial<Omit<Block, 'start' | 'end'>> & { readonly text: string });

/** The canonical text and the blocks over it. */
export function canonical(blocks: readonly BlockText[]): { readonly text: string; readonly blocks: Block[] } {
  let text = '';
  const placed = blocks.map((given): Block => {
    const { text: content, ...rest } = typeof given === 'string' ? { text: given } : given;
    if (text !== '') text += BLOCK_SEPARATOR;
    const start = text.length;
    text += content;
    return { kind: 'paragraph', ...rest, start, end: text.length };
  });
  return { text, blocks: placed };
}

export interface ArticleSketch {
  readonly title: string;
  readonly blocks: readonly BlockText[];
  readonly byline?: string;
  readonly published?: string;
  readonly source?: string;
  readonly language?: string;
  readonly path?: string;
}

/** An archive without an importer and an index around it. */
export function temporaryStore(): { readonly db: Database; close(): void } {
  const folder = temporaryFolder();
  const { db } = openStore(folder.path);
  return {
    db,
    close() {
      db.close();
      folder.remove();
    },
  };
}

/** Puts an article into the archive as an import would, and returns its number. */
export function putArticle(db: Database, sketch: ArticleSketch): number {
  const { text, blocks } = canonical(sketch.blocks);
  const hash = createHash('sha256').update(text).digest();
  const original = putOriginal(db, text);
  const article = Number(
    db
      .prepare(
        `INSERT INTO article (uid, title, byline, published, source, language, words, revision, text_hash, added_at, changed)
         VALUES (@uid, @title, @byline, @published, @source, @language, 1, 1, @hash, '2026-01-01T00:00:00.000Z', 1)`,
      )
      .run({
        byline: null,
        published: null,
        source: null,
        language: null,
        ...sketch,
        blocks: undefined,
        uid: hash.toString('hex').slice(0, 16),
        hash,
      }).lastInsertRowid,
  );
  putRevision(db, article, 1, original, text, blocks);
  db.prepare(`INSERT OR IGNORE INTO folder (path) VALUES ('/clippings')`).run();
  db.prepare(
    `INSERT INTO file (folder_id, path, bytes, mtime, original_id, article_id, encoding, certainty, status, imported_at)
     SELECT id, ?, ?, 0, ?, ?, 'utf-8', 1, 'imported', '2026-01-01T00:00:00.000Z' FROM folder WHERE path = '/clippings'`,
  ).run(sketch.path ?? `${sketch.title}.txt`, Buffer.byteLength(text), original, article);
  return article;
}

/** Gives an article a new text, and returns the number of the new revision. */
export function reviseArticle(db: Database, article: number, newBlocks: readonly BlockText[]): number {
  const { text, blocks } = canonical(newBlocks);
  const revision =
    (db.prepare(`SELECT revision FROM article WHERE id = ?`).pluck().get(article) as number) + 1;
  putRevision(db, article, revision, putOriginal(db, text), text, blocks);
  db.prepare(`UPDATE article SET revision = ? WHERE id = ?`).run(revision, article);
  return revision;
}

function putOriginal(db: Database, text: string): number {
  const sha256 = createHash('sha256').update(text).digest();
  db.prepare(`INSERT OR IGNORE INTO original (sha256, bytes, packed) VALUES (?, ?, ?)`).run(
    sha256,
    Buffer.byteLength(text),
    Buffer.from(text),
  );
  return db.prepare(`SELECT id FROM original WHERE sha256 = ?`).pluck().get(sha256) as number;
}

function putRevision(
  db: Database,
  article: number,
  number: number,
  original: number,
  text: string,
  blocks: readonly Block[],
): void {
  db.prepare(
    `INSERT INTO revision (article_id, number, original_id, text, blocks, made_at)
     VALUES (?, ?, ?, ?, ?, '2026-01-01T00:00:00.000Z')`,
  ).run(article, number, original, text, JSON.stringify(blocks));
}
