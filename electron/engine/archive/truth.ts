import { hash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import Sqlite, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import { BLOCK_SEPARATOR, blockSchema, type Block } from '../../contract/index.ts';
import { reasonOf } from '../failure.ts';
import { lastingId } from '../store/revisions.ts';

/** Something wrong with the archive: a code for programs and a sentence for a person. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** How many problems of one kind are told; more of them say nothing new. */
const MOST = 50;

/** How many articles may once have begun with the same text. */
const MOST_NAMESAKES = 1000;

const blocksSchema = z.array(blockSchema);

/**
 * Proves that an archive is what it should be: the file, the references, every original to the byte, every text with its
 * blocks, every excerpt's quote. Reads all of it, and so belongs in a thread of its own.
 * @param path of `archive.sqlite`
 */
export function checkTruth(path: string): Problem[] {
  const db = new Sqlite(path, { readonly: true });
  try {
    const checks = [checkFile, checkReferences, checkOriginals, checkRevisions, checkArticles, checkExcerpts];
    return checks.flatMap((check) => check(db).take(MOST).toArray());
  } catch (thrown) {
    return [{ code: 'DAMAGED', message: `The archive can't be read to its end: ${reasonOf(thrown)}.` }];
  } finally {
    db.close();
  }
}

function* checkFile(db: Database): Generator<Problem> {
  for (const row of db
    .prepare<[], { integrity_check: string }>(`PRAGMA integrity_check(${MOST})`)
    .iterate()) {
    if (row.integrity_check === 'ok') continue;
    yield { code: 'DAMAGED', message: `The file of the archive is damaged: ${row.integrity_check}.` };
  }
}

function* checkReferences(db: Database): Generator<Problem> {
  const broken = db.prepare<[], { table: string; parent: string }>(`PRAGMA foreign_key_check`);
  for (const { table, parent } of broken.iterate()) {
    yield {
      code: 'REFERENCE_BROKEN',
      message: `A row of “${table}” refers to one of “${parent}” that isn't there.`,
    };
  }
}

function* checkOriginals(db: Database): Generator<Problem> {
  const originals = db.prepare<[], { sha256: string; bytes: number; packed: Uint8Array }>(
    `SELECT lower(hex(sha256)) AS sha256, bytes, packed FROM original`,
  );
  for (const { sha256, bytes, packed } of originals.iterate()) {
    if (isIntact(packed, bytes, sha256)) continue;
    yield { code: 'ORIGINAL_DAMAGED', message: `The imported bytes with the SHA-256 ${sha256} are damaged.` };
  }
}

function isIntact(packed: Uint8Array, length: number, sha256: string): boolean {
  try {
    const bytes = zstdDecompressSync(packed);
    return bytes.length === length && hash('sha256', bytes) === sha256;
  } catch {
    return false;
  }
}

function* checkRevisions(db: Database): Generator<Problem> {
  const revisions = db.prepare<[], { article: number; number: number; text: string; blocks: string }>(
    `SELECT article_id AS article, number, text, blocks FROM revision`,
  );
  for (const { article, number, text, blocks } of revisions.iterate()) {
    const parsed = blocksSchema.safeParse(JSON.parse(blocks));
    if (parsed.success && arePartition(parsed.data, text)) continue;
    yield {
      code: 'BLOCKS_WRONG',
      message: `The blocks of article ${article}, revision ${number}, don't fit its text.`,
    };
  }
}

/** Whether blocks, with {@link BLOCK_SEPARATOR} between them, are exactly the text. */
export function arePartition(blocks: readonly Block[], text: string): boolean {
  let at = 0;
  for (const [index, { start, end }] of blocks.entries()) {
    if (index > 0) {
      if (!text.startsWith(BLOCK_SEPARATOR, at)) return false;
      at += BLOCK_SEPARATOR.length;
    }
    if (start !== at || end <= start) return false;
    at = end;
  }
  return at === text.length;
}

function* checkArticles(db: Database): Generator<Problem> {
  const articles = db.prepare<
    [],
    { id: number; uid: string; hash: string; newest: string | null; first: string | null; last: number }
  >(
    `SELECT id, uid, revision, lower(hex(text_hash)) AS hash,
            (SELECT text FROM revision WHERE article_id = article.id AND number = article.revision) AS newest,
            (SELECT text FROM revision WHERE article_id = article.id AND number = 1) AS first,
            revision = (SELECT max(number) FROM revision WHERE article_id = article.id) AS last
       FROM article`,
  );
  for (const { id, uid, hash: textHash, newest, first, last } of articles.iterate()) {
    if (newest === null || first === null || last !== 1) {
      yield { code: 'REVISION_MISSING', message: `A revision of article ${id} is missing.` };
    } else if (hash('sha256', newest) !== textHash) {
      yield { code: 'TEXT_CHANGED', message: `The text of article ${id} is not the one that was imported.` };
    } else if (!isLastingId(uid, first)) {
      yield {
        code: 'UID_WRONG',
        message: `The lasting id of article ${id} doesn't belong to its first text.`,
      };
    }
  }
}

function isLastingId(uid: string, text: string): boolean {
  const textHash = hash('sha256', text);
  for (let attempt = 0; attempt < MOST_NAMESAKES; attempt += 1) {
    if (lastingId({ text, textHash }, attempt) === uid) return true;
  }
  return false;
}

function* checkExcerpts(db: Database): Generator<Problem> {
  const excerpts = db.prepare<[], { id: number; start: number; end: number; quote: string; text: string }>(
    `SELECT excerpt.id, start_offset AS start, end_offset AS "end", quote, text
       FROM excerpt JOIN revision ON revision.article_id = excerpt.article_id AND number = revision`,
  );
  for (const { id, start, end, quote, text } of excerpts.iterate()) {
    if (text.slice(start, end) === quote) continue;
    yield { code: 'EXCERPT_WRONG', message: `Excerpt ${id} doesn't quote what stands at its place.` };
  }
}
