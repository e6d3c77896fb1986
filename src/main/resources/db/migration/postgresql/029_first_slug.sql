-- The slug by which readers of feeds know a note that has moved since; nothing while it is where it was.

ALTER TABLE notes ADD COLUMN first_slug TEXT COLLATE "C";

CREATE FUNCTION notes_first_slug() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF new.slug <> old.slug THEN
        new.first_slug := coalesce(old.first_slug, old.slug);
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER notes_first_slug BEFORE UPDATE OF slug ON notes
    FOR EACH ROW EXECUTE FUNCTION notes_first_slug();
