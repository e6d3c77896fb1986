-- Bearer tokens of Micropub clients. Only the SHA-256 of a token is kept.

CREATE TABLE access_tokens (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    token_hash TEXT COLLATE "C" NOT NULL,
    name TEXT NOT NULL,
    -- The IndieAuth client; empty for a token that the owner made by hand.
    client_id TEXT,
    -- Space-separated, as OAuth sends it.
    scope TEXT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C",
    revoked_at TEXT COLLATE "C",
    CONSTRAINT access_tokens_token_hash_unique UNIQUE (token_hash)
);
