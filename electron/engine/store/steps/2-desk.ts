/**
 * Version 2: corrections by hand, files within files, imports that can be undone, watched folders, sections, colours, tags
 * and pairs of excerpts, saved searches, masks.
 */
export const desk = `
-- What a person said of an article, against what its text says. The article holds what a person said.
CREATE TABLE correction (
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  field       TEXT NOT NULL CHECK (field IN ('title', 'byline', 'published', 'source', 'language')),
  value       TEXT,
  -- what the newest revision of the text says by itself
  found       TEXT,
  made_at     TEXT NOT NULL,
  PRIMARY KEY (article_id, field)
) STRICT, WITHOUT ROWID;

-- The same for tags: given by hand, or taken off although the text has them.
CREATE TABLE tag_correction (
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag_id      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  given       INTEGER NOT NULL CHECK (given IN (0, 1)),
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;

-- Corrections made at one stroke, and for each what was there before, so that the stroke can be taken back.
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

-- A file within a file (an entry of a ZIP, a message of a mailbox, a chapter of a book) names the file it is part of.
ALTER TABLE file ADD COLUMN part_of INTEGER REFERENCES file (id);
CREATE INDEX file_part ON file (part_of) WHERE part_of IS NOT NULL;
ALTER TABLE file ADD COLUMN format TEXT;
-- the encoding a person chose for this file
ALTER TABLE file ADD COLUMN forced_encoding TEXT;
-- the import that read it last
ALTER TABLE file ADD COLUMN job_id INTEGER REFERENCES job (id);
CREATE INDEX file_job ON file (job_id);
-- the same for every file of the folder
ALTER TABLE folder ADD COLUMN forced_encoding TEXT;
ALTER TABLE folder ADD COLUMN watched INTEGER NOT NULL DEFAULT 0 CHECK (watched IN (0, 1));

-- The import that made it, so that an import can be undone as a whole. Null: made before this was kept.
ALTER TABLE article ADD COLUMN job_id INTEGER REFERENCES job (id);
ALTER TABLE revision ADD COLUMN job_id INTEGER REFERENCES job (id);
-- the number of the revision that this one takes back, by repeating the one before it
ALTER TABLE revision ADD COLUMN undoes INTEGER;
-- JSON: what the text said of itself, kept when a newer revision takes its place
ALTER TABLE revision ADD COLUMN head TEXT CHECK (json_valid(head));
CREATE INDEX revision_job ON revision (job_id) WHERE number > 1;
CREATE INDEX article_job ON article (job_id);
-- where a saved page was on the web, http or https
ALTER TABLE article ADD COLUMN address TEXT;
ALTER TABLE article ADD COLUMN removed_at TEXT;
CREATE INDEX article_removed ON article (id) WHERE removed_at IS NOT NULL;
ALTER TABLE job ADD COLUMN undone_at TEXT;
-- 'watch': begun by the archive itself, since a watched folder changed. 'reread': from the kept bytes, in another encoding
ALTER TABLE job ADD COLUMN kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'watch', 'reread'));
-- JSON: the encodings that were chosen before, which undoing a 'reread' chooses again
ALTER TABLE job ADD COLUMN encodings TEXT CHECK (json_valid(encodings));

CREATE TABLE section (
  id          INTEGER PRIMARY KEY,
  list_id     INTEGER NOT NULL REFERENCES excerpt_list (id),
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- among the excerpts of the list: what follows belongs to it
  position    REAL NOT NULL,
  removed_at  TEXT
) STRICT;
CREATE INDEX section_list ON section (list_id, position);

ALTER TABLE excerpt ADD COLUMN colour TEXT NOT NULL DEFAULT 'yellow'
  CHECK (colour IN ('yellow', 'green', 'blue', 'pink', 'grey'));
-- the other side of a passage that two articles share
ALTER TABLE excerpt ADD COLUMN pair_id INTEGER REFERENCES excerpt (id);
-- the revision for which somebody decided that the quote stays as it is, though the article has changed
ALTER TABLE excerpt ADD COLUMN settled_revision INTEGER;

CREATE TABLE excerpt_tag (
  excerpt_id  INTEGER NOT NULL REFERENCES excerpt (id) ON DELETE CASCADE,
  tag_id      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (excerpt_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_tag_tag ON excerpt_tag (tag_id);

-- What was done to excerpts, sections and lists, the newest last, so that it can be taken back and done again.
CREATE TABLE excerpt_change (
  id       INTEGER PRIMARY KEY,
  -- as one reads it after "Undo: "
  what     TEXT NOT NULL,
  made_at  TEXT NOT NULL,
  undone   INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  -- JSON array of rows as they were before (null: not there) and after
  rows     TEXT NOT NULL CHECK (json_valid(rows))
) STRICT;

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

CREATE TABLE mask (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE COLLATE NOCASE,
  replacement  TEXT NOT NULL,
  -- its parts are masked where they stand alone, too
  parts        INTEGER NOT NULL DEFAULT 0 CHECK (parts IN (0, 1))
) STRICT;
`;
