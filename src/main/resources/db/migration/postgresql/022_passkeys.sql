-- Keys on devices of the owner's that open a session, and the challenges that they have answered.

CREATE TABLE passkeys (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    credential_id TEXT COLLATE "C" NOT NULL,
    -- The attestation object, which has the public key.
    attestation TEXT NOT NULL,
    name TEXT NOT NULL,
    sign_count BIGINT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    used_at TEXT COLLATE "C",
    CONSTRAINT passkeys_credential_id_unique UNIQUE (credential_id)
);

-- What seals the challenges of the sign-in, on all nodes.
CREATE TABLE challenge_keys (
    id INTEGER NOT NULL PRIMARY KEY CONSTRAINT challenge_keys_single_row CHECK (id = 1),
    secret TEXT NOT NULL
);

-- None is answered twice.
CREATE TABLE spent_challenges (
    digest TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    spent_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX spent_challenges_spent_at ON spent_challenges (spent_at);
