-- What became of notes, and what each said before: a row for each change, copied from the note by the transaction that
-- changes it. Nodes of an older release change notes without one.

CREATE TABLE note_history (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    -- What the client is called that changed it; empty when its owner did it here.
    client TEXT,
    -- As in the note; empty where it went on to say the same.
    name TEXT,
    summary TEXT,
    content TEXT,
    content_format TEXT,
    content_hashtags INTEGER,
    properties TEXT,
    CONSTRAINT note_history_kind_known CHECK (kind IN ('REVISED', 'DELETED', 'UNDELETED')),
    CONSTRAINT note_history_words CHECK ((kind = 'REVISED') = (content IS NOT NULL))
);

CREATE INDEX note_history_note ON note_history (note_id, id DESC);
