-- The lists that the owner's clients ask for: drafts too, newest first, of one type or status.

-- What post type discovery finds. Existing notes get what their properties say.
ALTER TABLE notes ADD COLUMN type TEXT NOT NULL DEFAULT 'NOTE';

UPDATE notes SET type = CASE
    WHEN json_type(properties, '$."rsvp"') IS NOT NULL THEN 'RSVP'
    WHEN json_type(properties, '$."in-reply-to"') IS NOT NULL THEN 'REPLY'
    WHEN json_type(properties, '$."repost-of"') IS NOT NULL THEN 'REPOST'
    WHEN json_type(properties, '$."like-of"') IS NOT NULL THEN 'LIKE'
    WHEN json_type(properties, '$."bookmark-of"') IS NOT NULL THEN 'BOOKMARK'
    WHEN json_type(properties, '$."checkin"') IS NOT NULL THEN 'CHECKIN'
    WHEN json_type(properties, '$."video"') IS NOT NULL THEN 'VIDEO'
    WHEN json_type(properties, '$."audio"') IS NOT NULL THEN 'AUDIO'
    WHEN json_type(properties, '$."photo"') IS NOT NULL THEN 'PHOTO'
    WHEN name IS NOT NULL AND trim(content) <> '' THEN 'ARTICLE'
    ELSE 'NOTE'
END;

-- What a note is listed by: when it was published, or, for a draft without a date, created.
ALTER TABLE notes ADD COLUMN dated_at TEXT GENERATED ALWAYS AS (coalesce(published_at, created_at)) VIRTUAL;

CREATE INDEX notes_dated ON notes (dated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX notes_dated_by_type ON notes (type, dated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX notes_drafts ON notes (dated_at DESC, id DESC) WHERE status = 'DRAFT' AND deleted_at IS NULL;
