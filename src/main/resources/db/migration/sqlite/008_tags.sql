-- Tags: a key that makes two spellings one tag, and the name as it was first typed.

CREATE TABLE tags (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT tags_key_unique UNIQUE (key)
);

CREATE TABLE note_tags (
    note_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    CONSTRAINT note_tags_primary_key PRIMARY KEY (note_id, tag_id),
    CONSTRAINT note_tags_note_fk FOREIGN KEY (note_id) REFERENCES notes (id),
    CONSTRAINT note_tags_tag_fk FOREIGN KEY (tag_id) REFERENCES tags (id)
) WITHOUT ROWID;

CREATE INDEX note_tags_tag ON note_tags (tag_id, note_id);
