-- Full-text search over name, summary and content, kept current by the database itself.

-- Beginnings only: a tsvector holds one megabyte at most, and a longer note must still be saved.
ALTER TABLE notes ADD COLUMN search TSVECTOR GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', left(coalesce(name, ''), 10000)), 'A')
    || setweight(to_tsvector('simple', left(coalesce(summary, ''), 10000)), 'B')
    || setweight(to_tsvector('simple', left(content, 100000)), 'C')
) STORED;

CREATE INDEX notes_search ON notes USING gin (search);
