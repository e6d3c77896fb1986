-- What the owner has typed into a form and not saved: no note, and nothing that a visitor sees.

CREATE TABLE working_copies (
    form_key TEXT NOT NULL PRIMARY KEY,
    -- The note that the form changes; none for a new one.
    note_id INTEGER CONSTRAINT working_copies_note REFERENCES notes (id) ON DELETE CASCADE,
    -- JSON: the texts of each field.
    fields TEXT NOT NULL,
    typed_at TEXT NOT NULL
);

CREATE INDEX working_copies_note_id ON working_copies (note_id, typed_at);
CREATE INDEX working_copies_typed_at ON working_copies (typed_at);
