import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { REUSE_SCHEMA } from '../../reuse/tables.ts';
import type { Store } from '../../store/open.ts';

/**
 * Raised whenever what stands in `index.sqlite` would come out differently: its schema, or what the analyser makes of
 * texts. An index of another version is made anew.
 */
export const INDEX_VERSION = 9;

/**
 * Everything here can be derived from `archive.sqlite`. `posting` is contentless: it holds terms and their positions,
 * never text, and in `language` a mark of each language they are stemmed under; `ascii` splits at the spaces our analyser put between terms and leaves every other letter alone.
 */
const SCHEMA = `
CREATE TABLE search.meta (
  key    TEXT PRIMARY KEY,
  value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search.posting USING fts5 (
  title, body, language, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE VIRTUAL TABLE search.vocabulary USING fts5vocab (posting, row);

-- What posting holds, and of which state of the article.
CREATE TABLE search.indexed (
  article_id  INTEGER PRIMARY KEY,
  seq         INTEGER NOT NULL,
  text_hash   BLOB NOT NULL
) STRICT;

-- Languages whose stems stand in posting; '' for articles that were not stemmed.
CREATE TABLE search.language (
  code  TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Words as they stand in the texts, folded but not stemmed, and in about how many articles: counted in the background,
-- as far as the key 'words' of meta says.
CREATE TABLE search.word (
  form      TEXT PRIMARY KEY,
  articles  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * Every transaction leaves a segment of postings, and no more than one, since what it gathers in memory (up to 8 MB) may
 * be larger than FTS5 thinks. While articles are put in, 64 segments are merged at once and never in one go (FTS5 merges
 * 4, and 16 in one go). So an import takes half the time, and no transaction takes long. What is left is merged in small
 * steps when nothing else is to be done.
 */
const MERGING = `
INSERT INTO search.posting (posting, rank) VALUES ('hashsize', ${8 * 1024 ** 2}), ('automerge', 64), ('crisismerge', 1000);
`;

export const DAMAGED = 'The search index was damaged and is being made anew.';

/** Why an index had to be made anew, as a sentence for a person; null for one that was sound or simply new. */
export type Remade = string | null;

/**
 * Attaches `index.sqlite` to the archive's connection as schema `search`, making it anew where it can't be used.
 * Another program may open the same archive at the same moment.
 */
export function attachIndex(store: Store): Remade {
  try {
    attach(store.db, join(store.folder, 'index.sqlite'));
    if (!hasSchema(store.db)) {
      create(store.db);
      const holdsArticles =
        store.db.prepare(`SELECT EXISTS (SELECT 1 FROM main.article)`).pluck().get() === 1;
      return holdsArticles ? 'The search index was missing and is being made anew.' : null;
    }
    const version = store.db.prepare(`SELECT value FROM search.meta WHERE key = 'version'`).pluck().get();
    if (version !== INDEX_VERSION) {
      remakeIndex(store);
      return 'The search index was of another version and is being made anew.';
    }
    // Fails where FTS5 can't read what it needs to begin with.
    store.db.prepare(`SELECT rowid FROM search.posting WHERE posting MATCH '""'`).get();
    return null;
  } catch (thrown) {
    if (isBusy(thrown)) throw thrown;
    remakeIndex(store);
    return DAMAGED;
  }
}

/**
 * Throws the index away and attaches an empty one. Another program that has the old file open keeps it until it
 * closes. Where a new file can't be made (on Windows, while the old one is open elsewhere; on a full or write-protected
 * disk) the index lives in memory.
 */
export function remakeIndex({ db, folder }: Store): void {
  const path = join(folder, 'index.sqlite');
  detach(db);
  try {
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    attach(db, path);
    create(db);
  } catch (thrown) {
    if (isBusy(thrown)) throw thrown;
    detach(db);
    attach(db, ':memory:');
    create(db);
  }
}

/** Where the attached index stands; empty for one in memory. */
export function indexPath(db: Database): string {
  return db.prepare(`SELECT file FROM pragma_database_list WHERE name = 'search'`).pluck().get() as string;
}

/** Which file stands at the place of the attached index: another one, once another program has made it anew. Null in memory. */
export function indexIdentity(db: Database): number | null {
  return statSync(indexPath(db), { throwIfNoEntry: false })?.ino ?? null;
}

/** Attaches the file that stands at the place of the index now. */
export function reattachIndex(store: Store): Remade {
  detach(store.db);
  return attachIndex(store);
}

/** Whether SQLite threw this because a file is not, or no longer, a sound database. */
export function isDamage(thrown: unknown): boolean {
  const code = codeOf(thrown);
  // FTS5 gives a plain SQLITE_ERROR where it can't even begin to read.
  const isVirtualTable = thrown instanceof Error && thrown.message.startsWith('vtable constructor failed');
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || isVirtualTable;
}

function attach(db: Database, path: string): void {
  db.prepare(`ATTACH ? AS search`).run(path);
  // Nothing is lost with a file that is empty: only from the first pages of postings on the disk is waited for.
  db.pragma('search.synchronous = OFF');
  db.pragma('search.journal_mode = WAL');
  db.pragma('search.synchronous = NORMAL');
}

function create(db: Database): void {
  db.transaction(() => {
    if (hasSchema(db)) return;
    db.exec(SCHEMA);
    db.exec(REUSE_SCHEMA);
    db.exec(MERGING);
    db.prepare(`INSERT INTO search.meta (key, value) VALUES ('version', ?), ('words', 0)`).run(INDEX_VERSION);
  }).immediate();
}

function hasSchema(db: Database): boolean {
  return (
    db.prepare(`SELECT EXISTS (SELECT 1 FROM search.sqlite_schema WHERE name = 'meta')`).pluck().get() === 1
  );
}

function detach(db: Database): void {
  const attached = db.prepare(`SELECT 1 FROM pragma_database_list WHERE name = 'search'`).get();
  if (!attached) return;
  // What is thrown away need not be safe on the disk before.
  db.pragma('search.synchronous = OFF');
  db.exec(`DETACH search`);
}

function isBusy(thrown: unknown): boolean {
  return codeOf(thrown).startsWith('SQLITE_BUSY');
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}
