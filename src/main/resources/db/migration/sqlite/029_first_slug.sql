-- The slug by which readers of feeds know a note that has moved since; nothing while it is where it was.

ALTER TABLE notes ADD COLUMN first_slug TEXT;

CREATE TRIGGER notes_first_slug AFTER UPDATE OF slug ON notes WHEN new.slug <> old.slug AND old.first_slug IS NULL BEGIN
    UPDATE notes SET first_slug = old.slug WHERE id = new.id;
END;
