-- Where imported notes come from, so that none comes twice, and what paths they had there. Nodes of an older release know
-- nothing of either.

CREATE TABLE note_origins (
    -- The address of the post elsewhere, or what else tells it from all others.
    origin TEXT NOT NULL,
    note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    CONSTRAINT note_origins_pk PRIMARY KEY (origin)
) WITHOUT ROWID;

CREATE INDEX note_origins_note ON note_origins (note_id);

CREATE TABLE former_paths (
    -- Decoded, without a slash at its end: /2019/05/my-post
    path TEXT NOT NULL,
    note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    CONSTRAINT former_paths_pk PRIMARY KEY (path)
) WITHOUT ROWID;

CREATE INDEX former_paths_note ON former_paths (note_id);
