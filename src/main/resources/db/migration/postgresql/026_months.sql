-- How many notes visitors find in each month, for the archive: counted as they come and go, not when somebody asks.

CREATE TABLE months (
    -- The first moment of the month by the clock of the site. Which those are, the application works out: it knows the
    -- time zones, and fills in two centuries.
    starts_at TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    -- 2026-11.
    month TEXT NOT NULL,
    notes BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX months_used ON months (starts_at DESC) WHERE notes > 0;

CREATE FUNCTION months_count() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND old.listed_at IS NOT NULL THEN
        UPDATE months SET notes = notes - 1
            WHERE starts_at = (SELECT max(starts_at) FROM months WHERE starts_at <= old.listed_at);
    END IF;
    IF TG_OP <> 'DELETE' AND new.listed_at IS NOT NULL THEN
        UPDATE months SET notes = notes + 1
            WHERE starts_at = (SELECT max(starts_at) FROM months WHERE starts_at <= new.listed_at);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER months_insert AFTER INSERT ON notes
    FOR EACH ROW WHEN (new.listed_at IS NOT NULL) EXECUTE FUNCTION months_count();

CREATE TRIGGER months_update AFTER UPDATE ON notes
    FOR EACH ROW WHEN (old.listed_at IS DISTINCT FROM new.listed_at) EXECUTE FUNCTION months_count();

CREATE TRIGGER months_delete AFTER DELETE ON notes
    FOR EACH ROW WHEN (old.listed_at IS NOT NULL) EXECUTE FUNCTION months_count();
