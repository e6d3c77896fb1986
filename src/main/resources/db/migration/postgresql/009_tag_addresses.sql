-- Tags get addresses, synonyms, counts and lists that visitors read, and a record of what the owner did to them.

-- Empty only inside the transaction that creates the tag.
ALTER TABLE tags ADD COLUMN slug TEXT COLLATE "C";

-- The key without accents: what tags are searched and sorted by.
ALTER TABLE tags ADD COLUMN folded TEXT COLLATE "C" NOT NULL DEFAULT '';

-- The notes that visitors may find it on; the triggers below count.
ALTER TABLE tags ADD COLUMN uses BIGINT NOT NULL DEFAULT 0;

-- The tag that it is a synonym of: its key and its slug lead there, and no note carries it.
ALTER TABLE tags ADD COLUMN merged_into BIGINT CONSTRAINT tags_merged_into_fk REFERENCES tags (id);

-- Tags from before get the plainest address there is; no release had them.
UPDATE tags SET slug = CASE WHEN key ~ '[^a-z0-9]' THEN 'tag-' || id ELSE key END, folded = key;

CREATE UNIQUE INDEX tags_slug ON tags (slug);

CREATE INDEX tags_merged_into ON tags (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX tags_by_name ON tags (folded, key) WHERE uses > 0;

CREATE INDEX tags_by_use ON tags (uses DESC, folded, key) WHERE uses > 0;

-- The date of the note, if visitors may find it: a tag's list is one walk along an index, however many notes there are.
ALTER TABLE note_tags ADD COLUMN listed_at TEXT COLLATE "C";

UPDATE note_tags SET listed_at = published_at FROM notes
    WHERE id = note_id AND status = 'PUBLISHED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;

UPDATE tags SET uses = (SELECT COUNT(*) FROM note_tags WHERE tag_id = tags.id AND listed_at IS NOT NULL);

CREATE INDEX note_tags_listed ON note_tags (tag_id, listed_at DESC, note_id DESC) WHERE listed_at IS NOT NULL;

CREATE FUNCTION note_tags_insert() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE note_tags SET listed_at = published_at FROM notes
        WHERE id = new.note_id AND status = 'PUBLISHED' AND visibility = 'PUBLIC' AND deleted_at IS NULL
        AND note_id = new.note_id AND tag_id = new.tag_id;
    RETURN NULL;
END $$;

CREATE TRIGGER note_tags_insert AFTER INSERT ON note_tags FOR EACH ROW EXECUTE FUNCTION note_tags_insert();

CREATE FUNCTION note_tags_update() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE tags SET uses = uses - 1 WHERE id = old.tag_id AND old.listed_at IS NOT NULL;
    UPDATE tags SET uses = uses + 1 WHERE id = new.tag_id AND new.listed_at IS NOT NULL;
    RETURN NULL;
END $$;

CREATE TRIGGER note_tags_update AFTER UPDATE OF tag_id, listed_at ON note_tags
    FOR EACH ROW EXECUTE FUNCTION note_tags_update();

CREATE FUNCTION note_tags_delete() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE tags SET uses = uses - 1 WHERE id = old.tag_id;
    RETURN NULL;
END $$;

CREATE TRIGGER note_tags_delete AFTER DELETE ON note_tags
    FOR EACH ROW WHEN (old.listed_at IS NOT NULL) EXECUTE FUNCTION note_tags_delete();

CREATE FUNCTION notes_list() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE note_tags SET listed_at = CASE
        WHEN new.status = 'PUBLISHED' AND new.visibility = 'PUBLIC' AND new.deleted_at IS NULL THEN new.published_at
    END
    WHERE note_id = new.id;
    RETURN NULL;
END $$;

CREATE TRIGGER notes_list AFTER UPDATE OF status, visibility, published_at, deleted_at ON notes
    FOR EACH ROW EXECUTE FUNCTION notes_list();

-- What the owner did to tags; a merge can be undone by what is kept here.
CREATE TABLE tag_changes (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    -- The name before.
    name TEXT NOT NULL,
    -- The new name, or the name of the tag that it went into.
    new_name TEXT,
    tag_id BIGINT NOT NULL,
    merged_into BIGINT,
    details TEXT NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL,
    undone_at TEXT COLLATE "C",
    CONSTRAINT tag_changes_kind_known CHECK (kind IN ('RENAME', 'MERGE', 'DELETE', 'PURGE')),
    CONSTRAINT tag_changes_details_object CHECK (json_typeof(details::json) = 'object')
);
