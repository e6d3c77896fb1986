-- How the site presents itself. A site that is there already goes on as it was.

ALTER TABLE site ADD COLUMN theme TEXT NOT NULL DEFAULT 'book';

-- The colour of links, such as #a4341f; NULL is the theme's own.
ALTER TABLE site ADD COLUMN accent TEXT;

-- In which most notes are written (BCP 47).
ALTER TABLE site ADD COLUMN language TEXT NOT NULL DEFAULT 'en';

-- Whether the title of the site is larger than the name of its author.
ALTER TABLE site ADD COLUMN title_leads BOOLEAN NOT NULL DEFAULT FALSE;
