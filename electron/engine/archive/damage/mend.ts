import { hash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { putOriginal } from '../../store/originals.ts';
import { CONTAINERS, UNFINISHED } from '../../store/parts.ts';
import { lastingId } from '../../store/revisions.ts';

/** Title of an article of which only the text is left, at most so long. */
const TITLE_LENGTH = 200;

/**
 * Makes what was saved of an archive whole again: what refers to something that is lost is mended or left out, and no text is.
 * @returns how many texts have lost the bytes they were imported from, and got their own instead
 */
export function mendArchive(db: Database): number {
  const replaced = replaceOriginals(db);
  reviveArticles(db);
  settleRevisions(db);
  db.prepare(
    `INSERT OR IGNORE INTO counter (id, articles, excerpts) SELECT 1, ifnull(max(changed), 0), 0 FROM article`,
  ).run();
  db.prepare(
    `UPDATE counter SET articles = max(articles, (SELECT ifnull(max(changed), 0) FROM article))`,
  ).run();
  while (dropBroken(db) > 0);
  settleFiles(db);
  return replaced;
}

/** A place whose article, or whose bytes, are lost is to be read again by the next import of its folder. */
function settleFiles(db: Database): void {
  db.prepare(
    `UPDATE file SET status = 'failed', code = 'LOST', original_id = NULL, article_id = NULL,
            message = 'What was read of this file was lost with damage to the archive. Import it again.'
      WHERE status IN ('imported', 'duplicate') AND article_id IS NULL AND format NOT IN (${CONTAINERS})`,
  ).run();
  db.prepare(
    `UPDATE file SET original_id = revision.original_id, bytes = original.bytes, mtime = ${UNFINISHED}
       FROM article
       JOIN revision ON revision.article_id = article.id AND number = article.revision
       JOIN original ON original.id = revision.original_id
      WHERE article.id = file.article_id AND status IN ('imported', 'duplicate') AND file.original_id IS NULL`,
  ).run();
}

function replaceOriginals(db: Database): number {
  const texts = db
    .prepare<[], { id: number; text: string }>(
      `SELECT id, text FROM revision WHERE original_id NOT IN (SELECT id FROM original)`,
    )
    .all();
  const set = db.prepare(`UPDATE revision SET original_id = ? WHERE id = ?`);
  for (const { id, text } of texts) {
    const bytes = Buffer.from(text);
    const original = putOriginal(db, {
      sha256: hash('sha256', bytes),
      bytes: bytes.length,
      packed: zstdCompressSync(bytes),
    });
    set.run(original, id);
  }
  return texts.length;
}

/** Texts whose article is lost get one of their own again, named by how they begin. */
function reviveArticles(db: Database): void {
  const orphans = db
    .prepare<[], { id: number; number: number; first: string; newest: string; madeAt: string }>(
      `SELECT newest.article_id AS id, newest.number, oldest.text AS first, newest.text AS newest, newest.made_at AS madeAt
         FROM revision AS newest
         JOIN revision AS oldest ON oldest.article_id = newest.article_id
        WHERE newest.article_id NOT IN (SELECT id FROM article)
          AND newest.number = (SELECT max(number) FROM revision WHERE article_id = newest.article_id)
          AND oldest.number = (SELECT min(number) FROM revision WHERE article_id = newest.article_id)`,
    )
    .all();
  const insert = db.prepare(
    `INSERT OR IGNORE INTO article (id, uid, title, words, revision, text_hash, added_at, changed)
     VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT ifnull(max(changed), 0) FROM article))`,
  );
  for (const { id, number, first, newest, madeAt } of orphans) {
    const title = newest.split('\n', 1)[0]!.slice(0, TITLE_LENGTH);
    const words = newest.split(/\s+/).filter((word) => word !== '').length;
    const textHash = Buffer.from(hash('sha256', newest), 'hex');
    insert.run(
      id,
      lastingId({ text: first, textHash: hash('sha256', first) }, 0),
      title,
      words,
      number,
      textHash,
      madeAt,
    );
  }
}

/** An article whose newest text is lost has the newest one that is left; one without any text is no article. */
function settleRevisions(db: Database): void {
  const fallen = db
    .prepare<[], { id: number; newest: number | null; text: string | null }>(
      `SELECT article.id, newest.number AS newest, newest.text
         FROM article LEFT JOIN revision AS newest ON newest.article_id = article.id
          AND newest.number = (SELECT max(number) FROM revision WHERE article_id = article.id)
        WHERE article.revision IS NOT newest.number`,
    )
    .all();
  const keep = db.prepare(`UPDATE article SET revision = ?, text_hash = ? WHERE id = ?`);
  const drop = db.prepare(`DELETE FROM article WHERE id = ?`);
  for (const { id, newest, text } of fallen) {
    if (text === null) drop.run(id);
    else keep.run(newest, Buffer.from(hash('sha256', text), 'hex'), id);
  }
}

interface Reference {
  readonly id: number;
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  readonly required: 0 | 1;
}

/** Takes back references to what isn't there, with their rows where they can't do without. @returns how many */
function dropBroken(db: Database): number {
  const broken = db
    .prepare<[], string>(`SELECT DISTINCT "table" FROM pragma_foreign_key_check`)
    .pluck()
    .all();
  let changed = 0;
  for (const table of broken) {
    const references = db
      .prepare<[string, string], Reference>(
        `SELECT key.id, key."table" AS parent, key."from", key."to",
                (SELECT "notnull" OR pk > 0 FROM pragma_table_info(?) WHERE name = key."from") AS required
           FROM pragma_foreign_key_list(?) AS key`,
      )
      .all(table, table);
    for (const columns of Map.groupBy(references, ({ id }) => id).values()) {
      const { parent } = columns[0]!;
      const joined = columns.map(({ from, to }) => `parent."${to}" = "${table}"."${from}"`).join(' AND ');
      const given = columns.map(({ from }) => `"${from}" IS NOT NULL`).join(' AND ');
      const lost = `${given} AND NOT EXISTS (SELECT 1 FROM "${parent}" AS parent WHERE ${joined})`;
      const free = columns.find(({ required }) => required === 0);
      const statement = free
        ? `UPDATE "${table}" SET "${free.from}" = NULL WHERE ${lost}`
        : `DELETE FROM "${table}" WHERE ${lost}`;
      changed += db.prepare(statement).run().changes;
    }
  }
  return changed;
}
