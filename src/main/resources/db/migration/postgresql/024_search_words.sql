-- Search by words that the application reads from a text, the same on every database: the index holds them as they are.

-- Kept with every save since 007, and never asked.
ALTER TABLE notes DROP COLUMN search;

CREATE TABLE search_entries (
    note_id BIGINT NOT NULL PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
    -- Where the note is in the order of all: the microsecond of its date, or the next that is free.
    place BIGINT NOT NULL CONSTRAINT search_entries_place_once UNIQUE,
    -- Of which version of the note its words are, and of which edition of the reader; others are read anew.
    note_version INTEGER NOT NULL,
    edition INTEGER NOT NULL,
    -- Each with a blank before and behind it.
    words TEXT COLLATE "C" NOT NULL,
    -- Without positions: there are no more than 256 of a word, and which words stand together the text itself says.
    vector TSVECTOR NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(words), ' '))) STORED
);

CREATE INDEX search_entries_words ON search_entries USING gin (vector);
