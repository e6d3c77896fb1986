-- Where the owner's clock hangs, such as Europe/Berlin; unknown until the first start after this.

ALTER TABLE site ADD COLUMN time_zone TEXT;
