-- What came of the owner's consents: a grant is all that one of them allows one client, and its tokens end with it.

CREATE TABLE grants (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    client_id TEXT NOT NULL,
    -- As the client called itself when the owner was asked.
    client_name TEXT NOT NULL,
    -- Space-separated, as OAuth sends it.
    scope TEXT NOT NULL,
    created_at TEXT NOT NULL,
    -- Empty when it lasts until it is revoked.
    expires_at TEXT,
    revoked_at TEXT,
    -- To the hour: it is not written for each request.
    last_used_at TEXT
);

CREATE INDEX grants_client ON grants (client_id);

-- Empty for a token that the owner made by hand.
ALTER TABLE access_tokens ADD COLUMN grant_id INTEGER
    CONSTRAINT access_tokens_grant_fk REFERENCES grants (id) ON DELETE CASCADE;

ALTER TABLE access_tokens ADD COLUMN last_used_at TEXT;

CREATE INDEX access_tokens_grant ON access_tokens (grant_id);

CREATE TABLE refresh_tokens (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    token_hash TEXT NOT NULL,
    grant_id INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    -- When it was not used until then, the client has forgotten it.
    expires_at TEXT NOT NULL,
    used_at TEXT,
    -- The last one that came in its place: while this is empty, it is the one that works.
    replaced_by_id INTEGER,
    CONSTRAINT refresh_tokens_token_hash_unique UNIQUE (token_hash),
    CONSTRAINT refresh_tokens_grant_fk FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE,
    CONSTRAINT refresh_tokens_replaced_by_fk FOREIGN KEY (replaced_by_id) REFERENCES refresh_tokens (id)
        ON DELETE SET NULL
);

CREATE INDEX refresh_tokens_grant ON refresh_tokens (grant_id);

CREATE INDEX refresh_tokens_replaced_by ON refresh_tokens (replaced_by_id);

-- Nothing has ever written to it.
DROP TABLE authorization_codes;

-- Single use, short-lived, bound to what they were issued for.
CREATE TABLE authorization_codes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code_hash TEXT NOT NULL,
    client_id TEXT NOT NULL,
    client_name TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    code_challenge TEXT NOT NULL,
    scope TEXT NOT NULL,
    -- When what comes of it ends; empty when the owner has to revoke it.
    grant_expires_at TEXT,
    -- Whether the client says that it refreshes its tokens.
    refreshes INTEGER NOT NULL CONSTRAINT authorization_codes_refreshes_boolean CHECK (refreshes IN (0, 1)),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    redeemed_at TEXT,
    -- What came of it: a second use revokes that.
    grant_id INTEGER,
    CONSTRAINT authorization_codes_code_hash_unique UNIQUE (code_hash),
    CONSTRAINT authorization_codes_grant_fk FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);

CREATE INDEX authorization_codes_expires_at ON authorization_codes (expires_at);

CREATE INDEX authorization_codes_grant ON authorization_codes (grant_id);
