-- The tables of a library, as a new one gets them. An older one comes to the same in the steps of
-- steps.rs; a test holds the two against each other.

CREATE TABLE article (
    id            INTEGER PRIMARY KEY,
    hash          BLOB NOT NULL,       -- of title, date, source and text
    url           TEXT,
    ident         TEXT,                -- the source's own identifier
    title         TEXT NOT NULL,
    title_inferred INTEGER NOT NULL,
    source        TEXT,
    author        TEXT,
    category      TEXT,
    language      TEXT NOT NULL,
    tags          TEXT NOT NULL,       -- JSON array
    date          TEXT,                -- ISO 8601, the source's own time
    time          TEXT,
    evidence      INTEGER NOT NULL,    -- how the date is known
    added         INTEGER NOT NULL,    -- seconds since 1970
    folded_title  TEXT NOT NULL,
    folded_source TEXT NOT NULL,
    folded        TEXT NOT NULL,       -- title, source, author, tags: what a filter looks at
    analysed      INTEGER NOT NULL DEFAULT 0, -- version of the analysis; 0 for none
    revision      INTEGER NOT NULL DEFAULT 0, -- grows with every change that the index has to know of
    removed       INTEGER              -- by the user, in seconds since 1970; lists and index leave it out
) STRICT;
CREATE UNIQUE INDEX article_by_url ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_by_hash ON article (hash);
CREATE INDEX article_by_title ON article (folded_title, id);
CREATE INDEX article_by_source ON article (folded_source, date, time, id);
CREATE INDEX article_by_analysis ON article (analysed, date);
CREATE INDEX article_by_revision ON article (revision);
CREATE INDEX article_by_removal ON article (removed) WHERE removed IS NOT NULL;
-- The timeline counts over it alone.
CREATE INDEX article_by_date ON article (date, time, id, evidence) WHERE removed IS NULL;

-- Apart from the rest, so that lists never read over it.
CREATE TABLE body (
    article      INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text         TEXT NOT NULL,
    blocks       TEXT NOT NULL,        -- JSON
    continuation TEXT                  -- JSON; where a long text goes on
) STRICT;

CREATE TABLE origin (
    path    TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    sole    INTEGER NOT NULL,          -- the file's only article
    gone    INTEGER,                   -- when it was seen to be there no more, in seconds since 1970
    PRIMARY KEY (path, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX origin_by_article ON origin (article);

CREATE TABLE mark (
    article  INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    read     INTEGER NOT NULL DEFAULT 0,
    starred  INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0  -- byte of the text
) STRICT;

-- What an article names, as its analysis has found it.
CREATE TABLE entity (
    article  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL,
    key      TEXT NOT NULL,
    name     TEXT NOT NULL,
    role     TEXT,
    certain  INTEGER NOT NULL,
    mentions TEXT NOT NULL,            -- JSON: [[start, end], …]
    forms    TEXT NOT NULL DEFAULT '[]' -- JSON: [[form, [mention, …]], …]
) STRICT;
CREATE INDEX entity_by_article ON entity (article);
CREATE INDEX entity_by_key ON entity (key, article);

-- What the user has decided about names, in the order in which he did.
CREATE TABLE decision (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    made    INTEGER NOT NULL,          -- seconds since 1970
    act     TEXT NOT NULL,             -- merge, split, rename, kind, remove
    key     TEXT NOT NULL,             -- whom it is about
    value   TEXT,                      -- the other key, the name or the kind
    form    TEXT,                      -- split: the folded form that goes; null for all
    article INTEGER REFERENCES article (id) ON DELETE CASCADE -- split: only there; null for all
) STRICT;

-- Who is named where once the decisions are applied: derived from entity and decision.
CREATE TABLE named (
    id       INTEGER PRIMARY KEY,
    key      TEXT NOT NULL UNIQUE,
    articles INTEGER NOT NULL DEFAULT 0 -- kept by the triggers
) STRICT;
CREATE TABLE naming (
    named    INTEGER NOT NULL REFERENCES named (id),
    article  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    mentions INTEGER NOT NULL,
    certain  INTEGER NOT NULL,
    forms    TEXT NOT NULL,            -- JSON: [[form, mentions], …], its name there first
    PRIMARY KEY (named, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX naming_by_article ON naming (article, named);
CREATE TRIGGER naming_comes AFTER INSERT ON naming BEGIN
    UPDATE named SET articles = articles + 1 WHERE id = new.named;
END;
CREATE TRIGGER naming_goes AFTER DELETE ON naming BEGIN
    UPDATE named SET articles = articles - 1 WHERE id = old.named;
END;

CREATE TABLE keyword (
    article  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    key      TEXT NOT NULL,
    keyword  TEXT NOT NULL,
    score    REAL NOT NULL,
    mentions TEXT NOT NULL
) STRICT;
CREATE INDEX keyword_by_article ON keyword (article);
CREATE INDEX keyword_by_key ON keyword (key, article);

-- Known without counting all: the triggers keep it. Removed articles are among them.
CREATE TABLE keyword_total (
    key      TEXT PRIMARY KEY,
    articles INTEGER NOT NULL,
    score    REAL NOT NULL             -- of all of them together
) STRICT, WITHOUT ROWID;
CREATE TRIGGER keyword_comes AFTER INSERT ON keyword BEGIN
    INSERT INTO keyword_total VALUES (new.key, 1, new.score)
        ON CONFLICT (key) DO UPDATE SET articles = articles + 1, score = score + new.score;
END;
CREATE TRIGGER keyword_goes AFTER DELETE ON keyword BEGIN
    UPDATE keyword_total SET articles = articles - 1, score = score - old.score
        WHERE key = old.key;
    DELETE FROM keyword_total WHERE key = old.key AND articles = 0;
END;

-- The timeline's own terms.
CREATE TABLE own_term (
    id   INTEGER PRIMARY KEY,          -- in the order in which they stand
    term TEXT NOT NULL UNIQUE          -- as it was typed
) STRICT;

CREATE TABLE saved_search (
    id    INTEGER PRIMARY KEY,
    query TEXT NOT NULL UNIQUE,
    added INTEGER NOT NULL             -- seconds since 1970
) STRICT;

-- Feeds that are subscribed to, and which articles are theirs.
CREATE TABLE feed (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    url        TEXT NOT NULL UNIQUE,
    title      TEXT NOT NULL,
    site       TEXT,
    folder     TEXT,                     -- the group that it stands in
    full_text  INTEGER NOT NULL,         -- fetch articles' pages for summaries
    added      INTEGER NOT NULL,         -- this and the following: seconds since 1970
    asked      INTEGER,
    answered   INTEGER,
    not_before INTEGER NOT NULL DEFAULT 0,
    error      TEXT,                     -- what was wrong the last time
    failures   INTEGER NOT NULL DEFAULT 0, -- in a row
    etag       TEXT,
    modified   TEXT,
    barred     INTEGER NOT NULL DEFAULT 0, -- the server's word: until then
    removed    INTEGER
) STRICT;
CREATE TABLE feed_item (
    feed    INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    key     TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    said    BLOB NOT NULL,               -- hash of what the feed said of it last
    page    INTEGER NOT NULL DEFAULT 0,  -- 1: wanted, 2: taken over
    tries   INTEGER NOT NULL DEFAULT 0,  -- in vain
    PRIMARY KEY (feed, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_item_by_article ON feed_item (article);
CREATE INDEX feed_item_wanted ON feed_item (feed) WHERE page = 1;

CREATE TABLE tag (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    tag     TEXT NOT NULL,
    PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID;

-- A passage is found again by its words and those around it (see text::anchor).
CREATE TABLE passage (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start   INTEGER NOT NULL,            -- byte of the text in which it was picked out
    quote   TEXT NOT NULL,
    before  TEXT NOT NULL,
    after   TEXT NOT NULL,
    note    TEXT NOT NULL,               -- empty for a highlight
    made    INTEGER NOT NULL             -- seconds since 1970
) STRICT;
CREATE INDEX passage_by_article ON passage (article, start);

-- Places to come back to.
CREATE TABLE place (
    letter  TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start   INTEGER NOT NULL,
    quote   TEXT NOT NULL,
    before  TEXT NOT NULL,
    after   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the library knows of itself.
CREATE TABLE fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO fact VALUES ('identity', lower(hex(randomblob(16))));
