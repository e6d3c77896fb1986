-- IndieAuth authorization codes: single use, short-lived, bound to what they were issued for.

CREATE TABLE authorization_codes (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    code_hash TEXT COLLATE "C" NOT NULL,
    client_id TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    code_challenge TEXT NOT NULL,
    scope TEXT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    redeemed_at TEXT COLLATE "C",
    -- The token that came of it: a second use revokes that token.
    access_token_id BIGINT,
    CONSTRAINT authorization_codes_code_hash_unique UNIQUE (code_hash),
    CONSTRAINT authorization_codes_access_token_fk FOREIGN KEY (access_token_id) REFERENCES access_tokens (id)
);

CREATE INDEX authorization_codes_expires_at ON authorization_codes (expires_at);

CREATE INDEX authorization_codes_access_token ON authorization_codes (access_token_id);
