-- Paper: several sheets on one picture, and what was set aside (slices/paper); printing on both sides.

ALTER TABLE paper_page ADD COLUMN codes TEXT NOT NULL DEFAULT '';    -- of our sheets seen on it, comma between
ALTER TABLE paper_page ADD COLUMN ink INTEGER NOT NULL DEFAULT 0;    -- how much is written: parts in a million
ALTER TABLE paper_page ADD COLUMN cut_from TEXT NOT NULL DEFAULT ''; -- the page that it was cut out of
CREATE INDEX paper_page_aside ON paper_page (school_id, class_id, added_at) WHERE state <> 'waiting' AND state <> 'landed';
CREATE INDEX paper_page_about ON paper_page (school_id, about_id) WHERE about_id <> '';

-- Whose printer prints on both sides: then everybody's first page lies on the front of a sheet.
ALTER TABLE person ADD COLUMN prints_both_sides INTEGER NOT NULL DEFAULT 1;
