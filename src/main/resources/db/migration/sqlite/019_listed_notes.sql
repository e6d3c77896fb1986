-- Whether visitors find a note in lists, and by which date, is told once: indexes, triggers and queries ask this column.

ALTER TABLE notes ADD COLUMN listed_at TEXT GENERATED ALWAYS AS (
    CASE WHEN status = 'PUBLISHED' AND visibility = 'PUBLIC' AND deleted_at IS NULL THEN published_at END
) VIRTUAL;

DROP INDEX notes_listed;
CREATE INDEX notes_listed ON notes (listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;

-- The tags of a note have its date, for the lists of each tag.
DROP TRIGGER note_tags_insert;
CREATE TRIGGER note_tags_insert AFTER INSERT ON note_tags BEGIN
    UPDATE note_tags SET listed_at = (SELECT listed_at FROM notes WHERE id = new.note_id)
        WHERE note_id = new.note_id AND tag_id = new.tag_id;
END;

DROP TRIGGER notes_list;
CREATE TRIGGER notes_list AFTER UPDATE ON notes WHEN old.listed_at IS DISTINCT FROM new.listed_at BEGIN
    UPDATE note_tags SET listed_at = new.listed_at WHERE note_id = new.id;
END;
