-- The site and its notes. Moments are UTC text with microseconds (2026-11-22T16:47:26.123456Z), so that they sort.

-- One row: who and where.
CREATE TABLE site (
    id INTEGER NOT NULL PRIMARY KEY CONSTRAINT site_single_row CHECK (id = 1),
    title TEXT NOT NULL,
    author_name TEXT NOT NULL,
    author_photo TEXT,
    author_note TEXT,
    -- Profiles of the author elsewhere, one URL a line.
    author_me TEXT,
    version INTEGER NOT NULL DEFAULT 0
);

INSERT INTO site (id, title, author_name) VALUES (1, 'StarPunk', 'Anonymous');

CREATE TABLE notes (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL,
    name TEXT,
    summary TEXT,
    content TEXT NOT NULL,
    content_format TEXT NOT NULL,
    status TEXT NOT NULL,
    visibility TEXT NOT NULL,
    published_at TEXT COLLATE "C",
    -- The offset that the published date was sent with: +02:00, or Z.
    published_offset TEXT,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C",
    deleted_at TEXT COLLATE "C",
    version INTEGER NOT NULL,
    CONSTRAINT notes_slug_unique UNIQUE (slug),
    CONSTRAINT notes_content_format_known CHECK (content_format IN ('TEXT', 'MARKDOWN', 'HTML')),
    CONSTRAINT notes_status_known CHECK (status IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT notes_visibility_known CHECK (visibility IN ('PUBLIC', 'UNLISTED', 'PRIVATE')),
    CONSTRAINT notes_published_has_date CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL)
);

-- Lists that visitors read: newest first, without a sort.
CREATE INDEX notes_listed ON notes (published_at DESC, id DESC)
    WHERE status = 'PUBLISHED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;

-- Every slug that was ever given out. A row is never deleted: an address is never given to another note.
CREATE TABLE slugs (
    slug TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    -- Empty only inside the transaction that creates the note.
    note_id BIGINT,
    CONSTRAINT slugs_note_fk FOREIGN KEY (note_id) REFERENCES notes (id)
);

CREATE INDEX slugs_note ON slugs (note_id);
