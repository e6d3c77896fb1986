-- Every microformats2 property of a note that has no column of its own: one JSON object, each value an array.

-- Text, not jsonb: what a client sent comes back with its order and its numbers as they were.
ALTER TABLE notes ADD COLUMN properties TEXT NOT NULL DEFAULT '{}'
    CONSTRAINT notes_properties_object CHECK (json_typeof(properties::json) = 'object');
