-- Whether visitors find a note in lists, and by which date, is told once: indexes, triggers and queries ask this column.

ALTER TABLE notes ADD COLUMN listed_at TEXT COLLATE "C" GENERATED ALWAYS AS (
    CASE WHEN status = 'PUBLISHED' AND visibility = 'PUBLIC' AND deleted_at IS NULL THEN published_at END
) STORED;

DROP INDEX notes_listed;
CREATE INDEX notes_listed ON notes (listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;

-- The tags of a note have its date, for the lists of each tag.
CREATE OR REPLACE FUNCTION note_tags_insert() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE note_tags SET listed_at = notes.listed_at FROM notes
        WHERE notes.id = new.note_id AND notes.listed_at IS NOT NULL
        AND note_tags.note_id = new.note_id AND note_tags.tag_id = new.tag_id;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION notes_list() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE note_tags SET listed_at = new.listed_at WHERE note_id = new.id;
    RETURN NULL;
END $$;

DROP TRIGGER notes_list ON notes;
CREATE TRIGGER notes_list AFTER UPDATE ON notes
    FOR EACH ROW WHEN (old.listed_at IS DISTINCT FROM new.listed_at) EXECUTE FUNCTION notes_list();
