-- The lists of visitors of one type of notes: newest first, without a sort.

CREATE INDEX notes_listed_by_type ON notes (type, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
