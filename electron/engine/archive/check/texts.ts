import { hash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { BLOCK_SEPARATOR, blockSchema, type Block } from '../../../contract/index.ts';
import { lastingId } from '../../store/revisions.ts';
import { named, READ_AGAIN, RESTORE, type Problem } from './problem.ts';

/** How many articles may once have begun with the same text. */
const MOST_NAMESAKES = 1000;

const blocksSchema = z.array(blockSchema);

/** Every original, to the byte. */
export function* checkOriginals(db: Database, step: () => void): Generator<Problem> {
  const originals = db.prepare<
    [],
    { sha256: string; bytes: number; packed: Uint8Array; article: number | null; title: string | null }
  >(
    `SELECT lower(hex(sha256)) AS sha256, bytes, packed, article.id AS article, title FROM original
       LEFT JOIN article ON article.id = (SELECT article_id FROM file WHERE file.original_id = original.id AND article_id IS NOT NULL LIMIT 1)`,
  );
  for (const { sha256, bytes, packed, article, title } of originals.iterate()) {
    step();
    if (isIntact(packed, bytes, sha256)) continue;
    const of = article === null ? '' : ` of ${named(article, title)}`;
    yield {
      code: 'ORIGINAL_DAMAGED',
      message: `The imported bytes${of}, SHA-256 ${sha256}, are damaged.`,
      advice: READ_AGAIN,
    };
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

/** Every text with its blocks. */
export function* checkRevisions(db: Database, step: () => void): Generator<Problem> {
  const revisions = db.prepare<
    [],
    { article: number; title: string | null; number: number; text: string; blocks: string }
  >(
    `SELECT article_id AS article, title, number, text, blocks
       FROM revision LEFT JOIN article ON article.id = article_id`,
  );
  for (const { article, title, number, text, blocks } of revisions.iterate()) {
    step();
    const parsed = blocksSchema.safeParse(JSON.parse(blocks));
    if (parsed.success && arePartition(parsed.data, text)) continue;
    yield {
      code: 'BLOCKS_WRONG',
      message: `The paragraphs of ${named(article, title)}, version ${number}, don't fit its text.`,
      advice: RESTORE,
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

/** Every article against its first and its newest text. */
export function* checkArticles(db: Database, step: () => void): Generator<Problem> {
  const articles = db.prepare<
    [],
    {
      id: number;
      uid: string;
      title: string;
      hash: string;
      newest: string | null;
      first: string | null;
      last: number;
    }
  >(
    `SELECT id, uid, title, revision, lower(hex(text_hash)) AS hash,
            (SELECT text FROM revision WHERE article_id = article.id AND number = article.revision) AS newest,
            (SELECT text FROM revision WHERE article_id = article.id AND number = 1) AS first,
            revision = (SELECT max(number) FROM revision WHERE article_id = article.id) AS last
       FROM article`,
  );
  for (const { id, uid, title, hash: textHash, newest, first, last } of articles.iterate()) {
    step();
    const problem = (code: string, message: string): Problem => ({ code, message, advice: RESTORE });
    if (newest === null || first === null || last !== 1) {
      yield problem('REVISION_MISSING', `A version of ${named(id, title)} is missing.`);
    } else if (hash('sha256', newest) !== textHash) {
      yield problem('TEXT_CHANGED', `The text of ${named(id, title)} is not the one that was imported.`);
    } else if (!isLastingId(uid, first)) {
      yield problem('UID_WRONG', `The lasting id of ${named(id, title)} doesn't belong to its first text.`);
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

/** Every passage that is kept against the text it stands in, and what is around it. */
export function* checkExcerpts(db: Database, step: () => void): Generator<Problem> {
  const excerpts = db.prepare<
    [],
    {
      id: number;
      article: number;
      title: string | null;
      start: number;
      end: number;
      quote: string;
      prefix: string;
      suffix: string;
      text: string;
    }
  >(
    `SELECT excerpt.id, excerpt.article_id AS article, title, start_offset AS start, end_offset AS "end",
            quote, prefix, suffix, text
       FROM excerpt JOIN revision ON revision.article_id = excerpt.article_id AND number = excerpt.revision
       LEFT JOIN article ON article.id = excerpt.article_id`,
  );
  for (const { id, article, title, start, end, quote, prefix, suffix, text } of excerpts.iterate()) {
    step();
    if (
      text.slice(start, end) === quote &&
      text.slice(Math.max(0, start - prefix.length), start) === prefix &&
      text.slice(end, end + suffix.length) === suffix
    )
      continue;
    yield {
      code: 'EXCERPT_WRONG',
      message: `Passage ${id} doesn't quote what stands at its place in ${named(article, title)}.`,
      advice: RESTORE,
    };
  }
}
