-- Every microformats2 property of a note that has no column of its own: one JSON object, each value an array.

ALTER TABLE notes ADD COLUMN properties TEXT NOT NULL DEFAULT '{}'
    CONSTRAINT notes_properties_object CHECK (json_type(properties) = 'object');
