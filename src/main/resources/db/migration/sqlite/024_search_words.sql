-- Search by words that the application reads from a text, the same on every database: the index holds them as they are.

-- Kept with every save by the triggers of 007, and never asked.
DROP TRIGGER notes_search_insert;
DROP TRIGGER notes_search_delete;
DROP TRIGGER notes_search_update;
DROP TABLE notes_search;

CREATE TABLE search_entries (
    note_id INTEGER NOT NULL PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
    -- Where the note is in the order of all: the microsecond of its date, or the next that is free.
    place INTEGER NOT NULL CONSTRAINT search_entries_place_once UNIQUE,
    -- Of which version of the note its words are, and of which edition of the reader; others are read anew.
    note_version INTEGER NOT NULL,
    edition INTEGER NOT NULL,
    -- Each with a blank before and behind it.
    words TEXT NOT NULL
);

-- A word ends at a blank alone: the tokenizer leaves every letter beyond ASCII as it is. Its rows are walked in the order
-- of places; beginnings of words have an index of their own, as nobody waits for a million words with an e.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = 'search_entries', content_rowid = 'place', tokenize = 'ascii', prefix = '1 2 3'
);

CREATE TRIGGER search_entries_insert AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_words (rowid, words) VALUES (new.place, new.words);
END;

CREATE TRIGGER search_entries_delete AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.place, old.words);
END;

CREATE TRIGGER search_entries_update AFTER UPDATE OF place, words ON search_entries
    WHEN old.place <> new.place OR old.words <> new.words BEGIN
    INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.place, old.words);
    INSERT INTO search_words (rowid, words) VALUES (new.place, new.words);
END;
