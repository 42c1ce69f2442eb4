-- Version 3. Generated from migrations.ts by: vitest run test/engine/store --update

CREATE TABLE article (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE CHECK (length(uid) = 16),
  title      TEXT NOT NULL,
  byline     TEXT,
  published  TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]*'),
  source     TEXT,
  language   TEXT,
  words      INTEGER NOT NULL CHECK (words >= 0),
  -- number of the newest row in revision
  revision   INTEGER NOT NULL CHECK (revision >= 1),
  -- SHA-256 of the newest revision's text: the same text in two files is one article
  text_hash  BLOB NOT NULL CHECK (length(text_hash) = 32),
  added_at   TEXT NOT NULL,
  -- value of counter.articles when this article last changed
  changed    INTEGER NOT NULL
, job_id INTEGER REFERENCES job (id), address TEXT, removed_at TEXT) STRICT;

CREATE INDEX article_changed ON article (changed);

CREATE INDEX article_job ON article (job_id);

CREATE INDEX article_published ON article (published);

CREATE INDEX article_removed ON article (id) WHERE removed_at IS NOT NULL;

CREATE INDEX article_text_hash ON article (text_hash);

CREATE TABLE article_tag (
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag_id      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tag_tag ON article_tag (tag_id);

CREATE TABLE change (
  id         INTEGER PRIMARY KEY,
  made_at    TEXT NOT NULL,
  undone_at  TEXT
) STRICT;

CREATE TABLE change_item (
  change_id   INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  field       TEXT NOT NULL CHECK (field IN ('title', 'byline', 'published', 'source', 'language', 'tag')),
  -- the tag's name, where the field is one
  name        TEXT NOT NULL DEFAULT '',
  -- whether a correction was there before, and its value; of a tag '1' given, '0' taken off
  corrected   INTEGER NOT NULL CHECK (corrected IN (0, 1)),
  value       TEXT,
  PRIMARY KEY (change_id, article_id, field, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_item_article ON change_item (article_id);

CREATE TABLE correction (
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  field       TEXT NOT NULL CHECK (field IN ('title', 'byline', 'published', 'source', 'language')),
  value       TEXT,
  -- what the newest revision of the text says by itself
  found       TEXT,
  made_at     TEXT NOT NULL,
  PRIMARY KEY (article_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  articles  INTEGER NOT NULL,
  excerpts  INTEGER NOT NULL
) STRICT;

CREATE TABLE excerpt (
  id           INTEGER PRIMARY KEY,
  list_id      INTEGER NOT NULL REFERENCES excerpt_list (id),
  -- order within the list; positions have gaps
  position     REAL NOT NULL,
  article_id   INTEGER NOT NULL REFERENCES article (id),
  revision     INTEGER NOT NULL,
  -- UTF-16 code units into that revision's text
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL,
  quote        TEXT NOT NULL,
  prefix       TEXT NOT NULL,
  suffix       TEXT NOT NULL,
  note         TEXT NOT NULL DEFAULT '',
  made_at      TEXT NOT NULL,
  removed_at   TEXT, colour TEXT NOT NULL DEFAULT 'yellow'
  CHECK (colour IN ('yellow', 'green', 'blue', 'pink', 'grey')), pair_id INTEGER REFERENCES excerpt (id), settled_revision INTEGER,
  CHECK (end_offset > start_offset),
  FOREIGN KEY (article_id, revision) REFERENCES revision (article_id, number)
) STRICT;

CREATE INDEX excerpt_article ON excerpt (article_id);

CREATE INDEX excerpt_list_position ON excerpt (list_id, position);

CREATE TABLE excerpt_change (
  id       INTEGER PRIMARY KEY,
  -- as one reads it after "Undo: "
  what     TEXT NOT NULL,
  made_at  TEXT NOT NULL,
  undone   INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  -- JSON array of rows as they were before (null: not there) and after
  rows     TEXT NOT NULL CHECK (json_valid(rows))
) STRICT;

CREATE TABLE excerpt_list (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  made_at     TEXT NOT NULL,
  removed_at  TEXT
) STRICT;

CREATE UNIQUE INDEX excerpt_list_name ON excerpt_list (name COLLATE NOCASE) WHERE removed_at IS NULL;

CREATE TABLE excerpt_tag (
  excerpt_id  INTEGER NOT NULL REFERENCES excerpt (id) ON DELETE CASCADE,
  tag_id      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (excerpt_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX excerpt_tag_tag ON excerpt_tag (tag_id);

CREATE TABLE file (
  id           INTEGER PRIMARY KEY,
  folder_id    INTEGER NOT NULL REFERENCES folder (id),
  -- below the folder, with '/' as separator
  path         TEXT NOT NULL,
  -- size and time of change (milliseconds since 1970, with fraction) of the bytes in original_id
  bytes        INTEGER NOT NULL,
  mtime        REAL NOT NULL,
  original_id  INTEGER REFERENCES original (id),
  article_id   INTEGER REFERENCES article (id) ON DELETE SET NULL,
  encoding     TEXT,
  certainty    REAL CHECK (certainty BETWEEN 0 AND 1),
  status       TEXT NOT NULL CHECK (status IN ('imported', 'duplicate', 'skipped', 'failed', 'missing')),
  code         TEXT,
  message      TEXT,
  imported_at  TEXT NOT NULL
, part_of INTEGER REFERENCES file (id), format TEXT, forced_encoding TEXT, job_id INTEGER REFERENCES job (id)) STRICT;

CREATE INDEX file_article ON file (article_id);

CREATE INDEX file_job ON file (job_id);

CREATE UNIQUE INDEX file_living ON file (folder_id, path) WHERE status <> 'missing';

CREATE INDEX file_lost ON file (original_id) WHERE status = 'missing';

CREATE INDEX file_missing ON file (folder_id, path) WHERE status = 'missing';

CREATE INDEX file_part ON file (part_of) WHERE part_of IS NOT NULL;

CREATE TABLE folder (
  id    INTEGER PRIMARY KEY,
  path  TEXT NOT NULL UNIQUE
, forced_encoding TEXT, watched INTEGER NOT NULL DEFAULT 0 CHECK (watched IN (0, 1))) STRICT;

CREATE TABLE job (
  id          INTEGER PRIMARY KEY,
  state       TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'interrupted')),
  -- JSON array of what was chosen, as names for a person
  names       TEXT NOT NULL CHECK (json_valid(names)),
  started_at  TEXT NOT NULL,
  seconds     REAL NOT NULL DEFAULT 0,
  files       INTEGER NOT NULL DEFAULT 0,
  -- JSON object: outcome -> count
  counts      TEXT NOT NULL CHECK (json_valid(counts))
, undone_at TEXT, kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'watch', 'reread')), encodings TEXT CHECK (json_valid(encodings))) STRICT;

CREATE TABLE job_item (
  job_id      INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  path        TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  code        TEXT,
  message     TEXT,
  article_id  INTEGER REFERENCES article (id) ON DELETE SET NULL,
  PRIMARY KEY (job_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_entry (
  id          INTEGER PRIMARY KEY,
  made_at     TEXT NOT NULL,
  -- of a search the query as it was typed
  text        TEXT NOT NULL,
  removed_at  TEXT
) STRICT;

CREATE INDEX log_entry_removed ON log_entry (id) WHERE removed_at IS NOT NULL;

CREATE TABLE log_kept (
  entry_id    INTEGER NOT NULL REFERENCES log_search (entry_id) ON DELETE CASCADE,
  excerpt_id  INTEGER NOT NULL REFERENCES excerpt (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, excerpt_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_kept_excerpt ON log_kept (excerpt_id);

CREATE TABLE log_opened (
  entry_id    INTEGER NOT NULL REFERENCES log_search (entry_id) ON DELETE CASCADE,
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_opened_article ON log_opened (article_id);

CREATE TABLE log_recording (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  since  TEXT NOT NULL
) STRICT;

CREATE TABLE log_search (
  entry_id  INTEGER PRIMARY KEY REFERENCES log_entry (id) ON DELETE CASCADE,
  host      TEXT NOT NULL CHECK (host IN ('app', 'browser', 'command line')),
  reading   TEXT NOT NULL,
  -- numbers of the articles it found, ascending: the distance of each from the one before as 32 bits, one zstd frame
  found     BLOB NOT NULL,
  total     INTEGER NOT NULL CHECK (total >= 0),
  -- the archive then: how many articles it held, and the value of counter.articles
  articles  INTEGER NOT NULL CHECK (articles >= 0),
  changed   INTEGER NOT NULL
) STRICT;

CREATE TABLE mask (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE COLLATE NOCASE,
  replacement  TEXT NOT NULL,
  -- its parts are masked where they stand alone, too
  parts        INTEGER NOT NULL DEFAULT 0 CHECK (parts IN (0, 1))
) STRICT;

CREATE TABLE original (
  id      INTEGER PRIMARY KEY,
  sha256  BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  bytes   INTEGER NOT NULL CHECK (bytes >= 0),
  -- the imported bytes as one zstd frame
  packed  BLOB NOT NULL
) STRICT;

CREATE TABLE revision (
  id           INTEGER PRIMARY KEY,
  article_id   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number       INTEGER NOT NULL CHECK (number >= 1),
  original_id  INTEGER NOT NULL REFERENCES original (id),
  text         TEXT NOT NULL,
  -- JSON: the blocks of electron/contract/document.ts
  blocks       TEXT NOT NULL CHECK (json_valid(blocks)),
  made_at      TEXT NOT NULL, job_id INTEGER REFERENCES job (id), undoes INTEGER, head TEXT CHECK (json_valid(head)),
  UNIQUE (article_id, number)
) STRICT;

CREATE INDEX revision_job ON revision (job_id) WHERE number > 1;

CREATE TABLE saved_search (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  query       TEXT NOT NULL,
  made_at     TEXT NOT NULL,
  -- articles added later are new to whoever looks
  seen_at     TEXT NOT NULL,
  removed_at  TEXT
) STRICT;

CREATE UNIQUE INDEX saved_search_name ON saved_search (name COLLATE NOCASE) WHERE removed_at IS NULL;

CREATE TABLE section (
  id          INTEGER PRIMARY KEY,
  list_id     INTEGER NOT NULL REFERENCES excerpt_list (id),
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- among the excerpts of the list: what follows belongs to it
  position    REAL NOT NULL,
  removed_at  TEXT
) STRICT;

CREATE INDEX section_list ON section (list_id, position);

CREATE TABLE tag (
  id    INTEGER PRIMARY KEY,
  name  TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE tag_correction (
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag_id      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  given       INTEGER NOT NULL CHECK (given IN (0, 1)),
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
