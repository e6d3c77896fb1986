-- How many notes visitors find in each month, for the archive: counted as they come and go, not when somebody asks.

CREATE TABLE months (
    -- The first moment of the month by the clock of the site. Which those are, the application works out: it knows the
    -- time zones, and fills in two centuries.
    starts_at TEXT NOT NULL PRIMARY KEY,
    -- 2026-11.
    month TEXT NOT NULL,
    notes INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE INDEX months_used ON months (starts_at DESC) WHERE notes > 0;

CREATE TRIGGER months_insert AFTER INSERT ON notes WHEN new.listed_at IS NOT NULL BEGIN
    UPDATE months SET notes = notes + 1
        WHERE starts_at = (SELECT max(starts_at) FROM months WHERE starts_at <= new.listed_at);
END;

CREATE TRIGGER months_update AFTER UPDATE ON notes WHEN old.listed_at IS DISTINCT FROM new.listed_at BEGIN
    UPDATE months SET notes = notes - 1
        WHERE starts_at = (SELECT max(starts_at) FROM months WHERE starts_at <= old.listed_at);
    UPDATE months SET notes = notes + 1
        WHERE starts_at = (SELECT max(starts_at) FROM months WHERE starts_at <= new.listed_at);
END;

CREATE TRIGGER months_delete AFTER DELETE ON notes WHEN old.listed_at IS NOT NULL BEGIN
    UPDATE months SET notes = notes - 1
        WHERE starts_at = (SELECT max(starts_at) FROM months WHERE starts_at <= old.listed_at);
END;
