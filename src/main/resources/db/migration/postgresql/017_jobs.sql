-- Work that is done later, once, on one node. A job that is done has no row; one that comes again rests.

CREATE TABLE jobs (
    -- Never used twice: who has looked at a row must not take another for it.
    id BIGSERIAL NOT NULL PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    payload TEXT NOT NULL,
    -- Raised by whatever happens to the row: what stays the same is waiting, resting, or held by a node that is dead.
    version BIGINT NOT NULL DEFAULT 0,
    -- How often it was asked for: what is asked for while it is being done is done once more.
    wishes BIGINT NOT NULL DEFAULT 1,
    -- Who does it; empty while nobody does.
    holder TEXT,
    -- How long this version is to be left alone, in milliseconds, by the measure of whoever looks.
    rest_millis BIGINT NOT NULL DEFAULT 0,
    -- When that ends by the clock.
    due_at TEXT COLLATE "C" NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    failure TEXT,
    -- The dead end: nobody tries again until it is asked for anew.
    given_up_at TEXT COLLATE "C",
    CONSTRAINT jobs_key_once UNIQUE (kind, key)
);

CREATE INDEX jobs_due ON jobs (kind, due_at, id) WHERE given_up_at IS NULL;
