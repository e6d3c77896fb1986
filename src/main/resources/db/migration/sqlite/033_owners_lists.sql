-- The owner's lists of what visitors do not find, and of what is deleted: newest first, without a sort.

CREATE INDEX notes_unlisted ON notes (dated_at DESC, id DESC) WHERE visibility = 'UNLISTED' AND deleted_at IS NULL;
CREATE INDEX notes_private ON notes (dated_at DESC, id DESC) WHERE visibility = 'PRIVATE' AND deleted_at IS NULL;
CREATE INDEX notes_deleted ON notes (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
