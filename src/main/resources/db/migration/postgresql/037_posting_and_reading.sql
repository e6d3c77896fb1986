-- What becomes of a note whose author says nothing of it, and how lists show notes.

ALTER TABLE site ADD COLUMN visibility TEXT NOT NULL DEFAULT 'public';

-- Whether text that a client sends is Markdown.
ALTER TABLE site ADD COLUMN markdown BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE site ADD COLUMN page_length INTEGER NOT NULL DEFAULT 20;

-- What a check of the site's address looks for at it.
ALTER TABLE site ADD COLUMN address_probe TEXT;
