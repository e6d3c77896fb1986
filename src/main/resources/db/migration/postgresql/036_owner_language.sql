-- In which language the owner's screens are (BCP 47); NULL is the one that the browser asks for.

ALTER TABLE owner ADD COLUMN language TEXT;
