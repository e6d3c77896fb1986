-- The lists that the owner's clients ask for: drafts too, newest first, of one type or status.

-- What post type discovery finds. Existing notes get what their properties say.
ALTER TABLE notes ADD COLUMN type TEXT NOT NULL DEFAULT 'NOTE';

UPDATE notes SET type = CASE
    WHEN properties::jsonb ? 'rsvp' THEN 'RSVP'
    WHEN properties::jsonb ? 'in-reply-to' THEN 'REPLY'
    WHEN properties::jsonb ? 'repost-of' THEN 'REPOST'
    WHEN properties::jsonb ? 'like-of' THEN 'LIKE'
    WHEN properties::jsonb ? 'bookmark-of' THEN 'BOOKMARK'
    WHEN properties::jsonb ? 'checkin' THEN 'CHECKIN'
    WHEN properties::jsonb ? 'video' THEN 'VIDEO'
    WHEN properties::jsonb ? 'audio' THEN 'AUDIO'
    WHEN properties::jsonb ? 'photo' THEN 'PHOTO'
    WHEN name IS NOT NULL AND trim(content) <> '' THEN 'ARTICLE'
    ELSE 'NOTE'
END;

-- What a note is listed by: when it was published, or, for a draft without a date, created.
ALTER TABLE notes ADD COLUMN dated_at TEXT COLLATE "C" GENERATED ALWAYS AS (coalesce(published_at, created_at)) STORED;

CREATE INDEX notes_dated ON notes (dated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX notes_dated_by_type ON notes (type, dated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX notes_drafts ON notes (dated_at DESC, id DESC) WHERE status = 'DRAFT' AND deleted_at IS NULL;
