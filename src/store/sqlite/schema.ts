/** Raised when a table changes, with a step in `MIGRATIONS`: an older file is migrated on opening, a newer one refused. */
export const SCHEMA_VERSION = 7;

/** 'shnb': tells our file from any other SQLite file. */
export const APPLICATION_ID = 0x73686e62;

/** Keys are kept as `keyText`, values as `jsonText`. Rows of a numbered table are in the order they were made. Indexes over what waits are partial:
 *  they stay small however many rows are finished. A commit writes every page that it touches whole, so an index begins with what rises with time
 *  where it can (causes do, streams do not): what is written together then is on one page. */
export const SCHEMA = `
CREATE TABLE journal (
  n INTEGER PRIMARY KEY, stream TEXT NOT NULL, seq INTEGER NOT NULL, cause TEXT NOT NULL, entry TEXT NOT NULL,
  salt TEXT, digest TEXT, link TEXT, -- the seal; no salt once erased, none of them before version 4
  at TEXT, -- the entry's time
  UNIQUE (cause, stream), UNIQUE (stream, seq)
) STRICT;
CREATE INDEX journal_at ON journal (at, stream, seq);

CREATE TABLE inbox (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, message TEXT, -- NULL once finished
  tries INTEGER NOT NULL DEFAULT 0, parked TEXT -- why it is set aside; NULL while it waits
) STRICT;
CREATE INDEX inbox_waiting ON inbox (person, n) WHERE message IS NOT NULL AND parked IS NULL;
CREATE INDEX inbox_parked ON inbox (n) WHERE parked IS NOT NULL;

CREATE TABLE outbox (
  n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, person TEXT NOT NULL, row TEXT NOT NULL,
  state TEXT NOT NULL, settled_at TEXT, detail TEXT,
  reserved TEXT -- the claim of its first call, as [key, value]; NULL for none
) STRICT;
CREATE INDEX outbox_waiting ON outbox (person, n) WHERE state = 'waiting';
CREATE INDEX outbox_doubtful ON outbox (state, n) WHERE state IN ('failed', 'unknown');

-- The newest turn of each person, and the entry that it is.
CREATE TABLE turns (person TEXT PRIMARY KEY, number INTEGER NOT NULL, stream TEXT NOT NULL, cause TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE claims (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE views (
  n INTEGER PRIMARY KEY, view TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, data TEXT NOT NULL,
  keys TEXT NOT NULL, -- what view_index holds of this row
  UNIQUE (view, id)
) STRICT;
CREATE TABLE view_index (
  view TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (view, name, value, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** From each older version to the next. */
export const MIGRATIONS: Readonly<Record<number, string>> = {
  1: `
ALTER TABLE inbox ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN parked TEXT;
DROP INDEX inbox_waiting;
CREATE INDEX inbox_waiting ON inbox (person, n) WHERE message IS NOT NULL AND parked IS NULL;
CREATE INDEX inbox_parked ON inbox (n) WHERE parked IS NOT NULL;`,
  2: `
CREATE TABLE turns (person TEXT PRIMARY KEY, number INTEGER NOT NULL, stream TEXT NOT NULL, cause TEXT NOT NULL) STRICT, WITHOUT ROWID;
DROP INDEX outbox_state;
CREATE INDEX outbox_doubtful ON outbox (state, n) WHERE state IN ('failed', 'unknown');
INSERT INTO meta (key, value) SELECT 'followed', max(n) FROM journal HAVING count(*) > 0;`,
  3: `
ALTER TABLE journal ADD COLUMN salt TEXT;
ALTER TABLE journal ADD COLUMN digest TEXT;
ALTER TABLE journal ADD COLUMN link TEXT;`,
  4: `
ALTER TABLE journal ADD COLUMN at TEXT;
UPDATE journal SET at = json_extract(entry, '$.at');
CREATE INDEX journal_at ON journal (at, stream, seq);`,
  5: `
CREATE TABLE journal_by_cause (
  n INTEGER PRIMARY KEY, stream TEXT NOT NULL, seq INTEGER NOT NULL, cause TEXT NOT NULL, entry TEXT NOT NULL,
  salt TEXT, digest TEXT, link TEXT, at TEXT, UNIQUE (cause, stream), UNIQUE (stream, seq)
) STRICT;
INSERT INTO journal_by_cause SELECT n, stream, seq, cause, entry, salt, digest, link, at FROM journal;
DROP TABLE journal;
ALTER TABLE journal_by_cause RENAME TO journal;
CREATE INDEX journal_at ON journal (at, stream, seq);`,
  6: 'ALTER TABLE outbox ADD COLUMN reserved TEXT;',
};
