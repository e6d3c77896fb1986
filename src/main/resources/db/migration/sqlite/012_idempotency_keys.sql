-- What a client names a request by, so that sending it again creates nothing new. Rows live for a day.

CREATE TABLE idempotency_keys (
    key TEXT NOT NULL PRIMARY KEY,
    -- Empty only inside the transaction that creates the note.
    note_id INTEGER,
    created_at TEXT NOT NULL,
    CONSTRAINT idempotency_keys_note_fk FOREIGN KEY (note_id) REFERENCES notes (id)
);

CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);
