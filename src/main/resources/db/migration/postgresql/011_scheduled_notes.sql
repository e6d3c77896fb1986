-- A note with a date to come waits for it.

ALTER TABLE notes DROP CONSTRAINT notes_status_known;
ALTER TABLE notes ADD CONSTRAINT notes_status_known CHECK (status IN ('DRAFT', 'SCHEDULED', 'PUBLISHED'));

ALTER TABLE notes DROP CONSTRAINT notes_published_has_date;
ALTER TABLE notes ADD CONSTRAINT notes_published_has_date CHECK (status = 'DRAFT' OR published_at IS NOT NULL);

-- What every node looks into every few seconds: usually empty.
CREATE INDEX notes_scheduled ON notes (dated_at DESC, id DESC) WHERE status = 'SCHEDULED' AND deleted_at IS NULL;
