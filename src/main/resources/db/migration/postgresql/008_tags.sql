-- Tags: a key that makes two spellings one tag, and the name as it was first typed.

CREATE TABLE tags (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    CONSTRAINT tags_key_unique UNIQUE (key)
);

CREATE TABLE note_tags (
    note_id BIGINT NOT NULL,
    tag_id BIGINT NOT NULL,
    CONSTRAINT note_tags_primary_key PRIMARY KEY (note_id, tag_id),
    CONSTRAINT note_tags_note_fk FOREIGN KEY (note_id) REFERENCES notes (id),
    CONSTRAINT note_tags_tag_fk FOREIGN KEY (tag_id) REFERENCES tags (id)
);

CREATE INDEX note_tags_tag ON note_tags (tag_id, note_id);
