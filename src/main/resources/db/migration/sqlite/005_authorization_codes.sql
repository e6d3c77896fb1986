-- IndieAuth authorization codes: single use, short-lived, bound to what they were issued for.

CREATE TABLE authorization_codes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code_hash TEXT NOT NULL,
    client_id TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    code_challenge TEXT NOT NULL,
    scope TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    redeemed_at TEXT,
    -- The token that came of it: a second use revokes that token.
    access_token_id INTEGER,
    CONSTRAINT authorization_codes_code_hash_unique UNIQUE (code_hash),
    CONSTRAINT authorization_codes_access_token_fk FOREIGN KEY (access_token_id) REFERENCES access_tokens (id)
);

CREATE INDEX authorization_codes_expires_at ON authorization_codes (expires_at);

CREATE INDEX authorization_codes_access_token ON authorization_codes (access_token_id);
