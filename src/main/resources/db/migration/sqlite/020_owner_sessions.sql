-- Who is signed in, and from where somebody has failed to. Cookies are kept as their SHA-256 alone.

CREATE TABLE owner_sessions (
    digest TEXT NOT NULL PRIMARY KEY,
    browser TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at TEXT NOT NULL,
    -- To a few minutes.
    seen_at TEXT NOT NULL,
    -- A text for the next page, sealed with what only the cookie says.
    handed TEXT
);

CREATE TABLE sign_in_sources (
    -- A network of addresses, or all of them together, and how it was tried.
    source TEXT NOT NULL PRIMARY KEY,
    -- Since the last sign-in from there.
    failures INTEGER NOT NULL,
    failed_at TEXT,
    signed_in_at TEXT
);
