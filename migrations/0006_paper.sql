-- Paper (slices/paper), and work that was done on it (slices/assignments).

-- A page as it was printed for somebody. `id` is the short code that stands on it, also in its QR code.
CREATE TABLE paper_sheet (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    purpose TEXT NOT NULL,  -- whose the page is: 'assignment'
    about_id TEXT NOT NULL, -- and of what: the work
    class_id TEXT NOT NULL,
    page INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    school_year_id TEXT NOT NULL,
    printed_by TEXT NOT NULL,
    printed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id),
    FOREIGN KEY (school_id, school_year_id) REFERENCES school_year (school_id, id)
) STRICT;
CREATE INDEX paper_sheet_class ON paper_sheet (school_id, class_id, purpose, about_id);

-- A stack that came in: by a mentor in the browser, or by the school's scanner (no class until it is read).
CREATE TABLE paper_scan (
    school_id TEXT NOT NULL REFERENCES school (id),
    id TEXT NOT NULL,
    class_id TEXT,
    origin TEXT NOT NULL DEFAULT '', -- of the scanner: which file
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    job_id TEXT NOT NULL,
    done_at INTEGER,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id)
) STRICT;
CREATE INDEX paper_scan_class ON paper_scan (school_id, class_id, made_at);
CREATE INDEX paper_scan_origin ON paper_scan (school_id, origin) WHERE origin <> '';

-- Its files, and how far each is read: after a stop it goes on there.
CREATE TABLE paper_file (
    school_id TEXT NOT NULL,
    scan_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    file_key TEXT NOT NULL,
    pages INTEGER NOT NULL DEFAULT 0,
    done_pages INTEGER NOT NULL DEFAULT 0,
    refusal TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (school_id, scan_id, place),
    FOREIGN KEY (school_id, scan_id) REFERENCES paper_scan (school_id, id)
) STRICT;

-- A scanned page, and what became of it.
CREATE TABLE paper_page (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    scan_id TEXT NOT NULL,
    place INTEGER NOT NULL,  -- which file
    number INTEGER NOT NULL, -- which page of it
    state TEXT NOT NULL CHECK (state IN ('landed', 'doubled', 'waiting', 'blank', 'refused', 'discarded')),
    reason TEXT NOT NULL DEFAULT '',
    screen_key TEXT NOT NULL,
    thumbnail_key TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    purpose TEXT NOT NULL DEFAULT '', -- where it landed
    about_id TEXT NOT NULL DEFAULT '',
    page INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL,
    decided_by TEXT NOT NULL DEFAULT '', -- in the review
    decided_at INTEGER,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, scan_id, place, number),
    FOREIGN KEY (school_id, scan_id) REFERENCES paper_scan (school_id, id)
) STRICT;
CREATE INDEX paper_page_picture ON paper_page (school_id, screen_key);

ALTER TABLE work ADD COLUMN on_paper INTEGER NOT NULL DEFAULT 0;
