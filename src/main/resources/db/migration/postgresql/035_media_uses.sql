-- Which notes name which uploads: written by the transaction that stores the note, and read anew from the notes every day.
-- Nodes of an older release store notes without it.

CREATE TABLE media_uses (
    -- What the names of an upload and of its smaller copies begin with. It may be deleted.
    upload TEXT COLLATE "C" NOT NULL,
    note_id BIGINT NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    -- Where the note shows it without alt text of its own; empty where it does not.
    gap TEXT,
    CONSTRAINT media_uses_pk PRIMARY KEY (upload, note_id),
    CONSTRAINT media_uses_gap_known CHECK (gap IN ('PHOTO', 'TEXT'))
);

CREATE INDEX media_uses_note ON media_uses (note_id);

-- What a photo shows, in words, wherever a note has none of its own for it.
ALTER TABLE media ADD COLUMN alt TEXT NOT NULL DEFAULT '';
