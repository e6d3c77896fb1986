-- Bearer tokens of Micropub clients. Only the SHA-256 of a token is kept.

CREATE TABLE access_tokens (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    token_hash TEXT NOT NULL,
    name TEXT NOT NULL,
    -- The IndieAuth client; empty for a token that the owner made by hand.
    client_id TEXT,
    -- Space-separated, as OAuth sends it.
    scope TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    revoked_at TEXT,
    CONSTRAINT access_tokens_token_hash_unique UNIQUE (token_hash)
);
