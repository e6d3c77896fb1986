-- When visitors could last see something change, to the second: later than any answer from before it can be dated, and
-- later than the change before it, whatever the clock says. Whoever raises the version moves it.

ALTER TABLE content_version ADD COLUMN changed_second INTEGER NOT NULL DEFAULT 0;

UPDATE content_version SET changed_second = CAST(strftime('%s', 'now') AS INTEGER) + 1;

CREATE TRIGGER content_version_changed AFTER UPDATE OF version ON content_version BEGIN
    UPDATE content_version SET changed_second = max(old.changed_second, CAST(strftime('%s', 'now') AS INTEGER)) + 1
        WHERE id = new.id;
END;
