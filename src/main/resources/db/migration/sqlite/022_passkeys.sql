-- Keys on devices of the owner's that open a session, and the challenges that they have answered.

CREATE TABLE passkeys (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    credential_id TEXT NOT NULL,
    -- The attestation object, which has the public key.
    attestation TEXT NOT NULL,
    name TEXT NOT NULL,
    sign_count INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    used_at TEXT,
    CONSTRAINT passkeys_credential_id_unique UNIQUE (credential_id)
);

-- What seals the challenges of the sign-in, on all nodes.
CREATE TABLE challenge_keys (
    id INTEGER NOT NULL PRIMARY KEY CONSTRAINT challenge_keys_single_row CHECK (id = 1),
    secret TEXT NOT NULL
);

-- None is answered twice.
CREATE TABLE spent_challenges (
    digest TEXT NOT NULL PRIMARY KEY,
    spent_at TEXT NOT NULL
);

CREATE INDEX spent_challenges_spent_at ON spent_challenges (spent_at);
