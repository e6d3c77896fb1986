-- A #word in the text of a note is a tag of it, if the owner wants that.

ALTER TABLE site ADD COLUMN hashtags INTEGER NOT NULL DEFAULT 0;

-- Whether they were read when the content was written: switching them on or off rewrites no note.
ALTER TABLE notes ADD COLUMN content_hashtags INTEGER NOT NULL DEFAULT 0;
