-- How the text of a note is written in a new form.

ALTER TABLE site ADD COLUMN text_format TEXT NOT NULL DEFAULT 'markdown';
