-- How many bytes each of the smaller copies has, in the order of their names; empty where it was not written down.

ALTER TABLE media ADD COLUMN sizes_bytes TEXT NOT NULL DEFAULT '';
