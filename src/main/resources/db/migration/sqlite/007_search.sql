-- Full-text search over name, summary and content, kept current by triggers.

CREATE VIRTUAL TABLE notes_search USING fts5 (
    name, summary, content, content = 'notes', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO notes_search (notes_search) VALUES ('rebuild');

CREATE TRIGGER notes_search_insert AFTER INSERT ON notes BEGIN
    INSERT INTO notes_search (rowid, name, summary, content) VALUES (new.id, new.name, new.summary, new.content);
END;

CREATE TRIGGER notes_search_delete AFTER DELETE ON notes BEGIN
    INSERT INTO notes_search (notes_search, rowid, name, summary, content)
        VALUES ('delete', old.id, old.name, old.summary, old.content);
END;

CREATE TRIGGER notes_search_update AFTER UPDATE OF name, summary, content ON notes BEGIN
    INSERT INTO notes_search (notes_search, rowid, name, summary, content)
        VALUES ('delete', old.id, old.name, old.summary, old.content);
    INSERT INTO notes_search (rowid, name, summary, content) VALUES (new.id, new.name, new.summary, new.content);
END;
