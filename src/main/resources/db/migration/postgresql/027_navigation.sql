-- Notes that are pages of their own, with a name in the navigation of the site. The navigation is kept in the row of the
-- site, so that it costs no page a statement, and follows its notes wherever they go.

ALTER TABLE notes ADD COLUMN navigation TEXT;
ALTER TABLE notes ADD COLUMN navigation_position INTEGER;

CREATE INDEX notes_navigation ON notes (navigation_position, id) WHERE navigation IS NOT NULL;

-- In its order: a slug, a blank and a name each line.
ALTER TABLE site ADD COLUMN navigation TEXT NOT NULL DEFAULT '';

CREATE FUNCTION navigation_update() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE site SET navigation = coalesce((
        SELECT string_agg(slug || ' ' || navigation, E'\n' ORDER BY position, id) FROM (
            SELECT id, slug, navigation, navigation_position AS position FROM notes
            WHERE navigation IS NOT NULL AND status = 'PUBLISHED' AND visibility <> 'PRIVATE' AND deleted_at IS NULL
        ) AS pages
    ), '');
    RETURN NULL;
END $$;

CREATE TRIGGER navigation_insert AFTER INSERT ON notes
    FOR EACH ROW WHEN (new.navigation IS NOT NULL) EXECUTE FUNCTION navigation_update();

CREATE TRIGGER navigation_update AFTER UPDATE ON notes
    FOR EACH ROW WHEN (old.navigation IS NOT NULL OR new.navigation IS NOT NULL) EXECUTE FUNCTION navigation_update();

CREATE TRIGGER navigation_delete AFTER DELETE ON notes
    FOR EACH ROW WHEN (old.navigation IS NOT NULL) EXECUTE FUNCTION navigation_update();
