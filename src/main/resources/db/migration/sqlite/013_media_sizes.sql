-- Smaller copies of an image, for pages: their file names, separated by spaces, the narrowest first.

ALTER TABLE media ADD COLUMN sizes TEXT NOT NULL DEFAULT '';
