-- Uploaded files; their bytes are in the data directory.

CREATE TABLE media (
    id BIGSERIAL NOT NULL PRIMARY KEY,
    -- The last segment of its URL: random, so that it cannot be guessed.
    file TEXT COLLATE "C" NOT NULL,
    mime_type TEXT NOT NULL,
    -- In bytes.
    size BIGINT NOT NULL,
    -- In pixels, for images and videos.
    width INTEGER,
    height INTEGER,
    uploaded_at TEXT COLLATE "C" NOT NULL,
    deleted_at TEXT COLLATE "C",
    CONSTRAINT media_file_unique UNIQUE (file)
);

CREATE INDEX media_newest ON media (uploaded_at DESC, id DESC) WHERE deleted_at IS NULL;
