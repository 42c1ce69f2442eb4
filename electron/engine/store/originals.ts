import { zstdDecompressSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { prepared } from './statement.ts';

/** Imported bytes, ready to be kept. */
export interface PackedOriginal {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Length of the unpacked bytes. */
  readonly bytes: number;
  /** One zstd frame. */
  readonly packed: Uint8Array;
}

/**
 * Keeps imported bytes, once for each hash. Where what is kept differs, it is damaged: these take its place.
 * @returns the number of their row
 */
export function putOriginal(db: Database, original: PackedOriginal): number {
  const hash = Buffer.from(original.sha256, 'hex');
  const kept = prepared<unknown[], { id: number }>(
    db,
    `INSERT INTO original (sha256, bytes, packed) VALUES (?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes, packed = excluded.packed
       WHERE packed <> excluded.packed OR bytes <> excluded.bytes
     RETURNING id`,
  ).get(hash, original.bytes, original.packed);
  return (
    kept ?? prepared<[Buffer], { id: number }>(db, `SELECT id FROM original WHERE sha256 = ?`).get(hash)!
  ).id;
}

/** The imported bytes of an article's newest revision with their SHA-256; undefined without such an article. */
export function loadOriginal(
  db: Database,
  article: number,
): { readonly bytes: Uint8Array; readonly sha256: string } | undefined {
  const row = prepared<[number], { packed: Uint8Array; sha256: string }>(
    db,
    `SELECT packed, lower(hex(sha256)) AS sha256
       FROM article JOIN revision ON article_id = article.id AND number = revision
       JOIN original ON original.id = original_id
      WHERE article.id = ?`,
  ).get(article);
  return row && { bytes: zstdDecompressSync(row.packed), sha256: row.sha256 };
}
