-- The folder of the school's scanner (slices/paper).

-- Of the scanner: which file it was, so that one that lies there still after a stop isn't taken in twice.
ALTER TABLE paper_file ADD COLUMN origin TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX paper_file_origin ON paper_file (school_id, origin) WHERE origin <> '';

-- Whose mentor looks at the page: the class that brought it in, or that its code names; '' is known to nobody yet.
ALTER TABLE paper_page ADD COLUMN class_id TEXT NOT NULL DEFAULT '';
UPDATE paper_page SET class_id = COALESCE((
    SELECT s.class_id FROM paper_scan s WHERE s.school_id = paper_page.school_id AND s.id = paper_page.scan_id), '');
CREATE INDEX paper_page_class ON paper_page (school_id, class_id, scan_id);
