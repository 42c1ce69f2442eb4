/** Version 3: the research log. */
export const log = `
-- One row while searches are recorded. None: nothing is, unless somebody asks for it in this archive.
CREATE TABLE log_recording (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  since  TEXT NOT NULL
) STRICT;

-- A search that was meant, or a note between two of them. Only the last removal can be taken back.
CREATE TABLE log_entry (
  id          INTEGER PRIMARY KEY,
  made_at     TEXT NOT NULL,
  -- of a search the query as it was typed
  text        TEXT NOT NULL,
  removed_at  TEXT
) STRICT;
CREATE INDEX log_entry_removed ON log_entry (id) WHERE removed_at IS NOT NULL;

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

-- What came of a search: articles that were opened, passages that were kept.
CREATE TABLE log_opened (
  entry_id    INTEGER NOT NULL REFERENCES log_search (entry_id) ON DELETE CASCADE,
  article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_opened_article ON log_opened (article_id);
CREATE TABLE log_kept (
  entry_id    INTEGER NOT NULL REFERENCES log_search (entry_id) ON DELETE CASCADE,
  excerpt_id  INTEGER NOT NULL REFERENCES excerpt (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, excerpt_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_kept_excerpt ON log_kept (excerpt_id);
`;
