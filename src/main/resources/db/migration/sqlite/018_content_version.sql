-- What visitors can see has a number, raised with every change: what was made of it is good while the number stays.

CREATE TABLE content_version (
    id INTEGER NOT NULL PRIMARY KEY CONSTRAINT content_version_single_row CHECK (id = 1),
    version INTEGER NOT NULL
);

INSERT INTO content_version (id, version) VALUES (1, 0);
