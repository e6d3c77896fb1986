-- When visitors could last see something change, to the second: later than any answer from before it can be dated, and
-- later than the change before it, whatever the clock says. Whoever raises the version moves it.

ALTER TABLE content_version ADD COLUMN changed_second BIGINT NOT NULL DEFAULT 0;

UPDATE content_version SET changed_second = floor(extract(epoch FROM clock_timestamp())) + 1;

CREATE FUNCTION content_version_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    new.changed_second := greatest(old.changed_second, floor(extract(epoch FROM clock_timestamp()))) + 1;
    RETURN new;
END $$;

CREATE TRIGGER content_version_changed BEFORE UPDATE OF version ON content_version
    FOR EACH ROW EXECUTE FUNCTION content_version_changed();
