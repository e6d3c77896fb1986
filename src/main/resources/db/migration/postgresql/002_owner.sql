-- The one user, and the one-time codes of the set-up link that makes them.

CREATE TABLE owner (
    id INTEGER NOT NULL PRIMARY KEY CONSTRAINT owner_single_row CHECK (id = 1),
    password_hash TEXT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

-- Each node that starts without an owner adds its own; all go when the owner is there.
CREATE TABLE setup_codes (
    code_hash TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    created_at TEXT COLLATE "C" NOT NULL
);
