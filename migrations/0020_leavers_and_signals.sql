-- Who left is forgotten (slices/leavers); who looks at more than work asks for is noticed (slices/access).

-- Since this day only the enrolment is kept of this person. Who came back and left again is forgotten again.
ALTER TABLE person ADD COLUMN forgotten_on TEXT;

-- How many months after the last day a school forgets what is personal; without a row: two years.
CREATE TABLE retention (
    school_id TEXT NOT NULL PRIMARY KEY REFERENCES school (id),
    months INTEGER NOT NULL CHECK (months BETWEEN 12 AND 36)
) STRICT;

-- The nights in which the program looked who is to be forgotten. A clock can be set to any day; it can't make nights.
CREATE TABLE forget_night (
    school_id TEXT NOT NULL REFERENCES school (id),
    ran_on TEXT NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0,
    waiting INTEGER NOT NULL DEFAULT 0, -- whose day it was, above the share of one night
    PRIMARY KEY (school_id, ran_on)
) STRICT;

-- The date jumped: nobody is forgotten until somebody says that it is right, or it is what it was again.
CREATE TABLE forget_stop (
    school_id TEXT NOT NULL PRIMARY KEY REFERENCES school (id),
    last_night TEXT NOT NULL,
    stopped_on TEXT NOT NULL
) STRICT;

-- Who is to be forgotten, and since when that can be read.
CREATE TABLE forget_notice (
    school_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('person', 'enrolment')),
    as_what TEXT NOT NULL CHECK (as_what IN ('pupil', 'adult', 'staff')),
    last_on TEXT NOT NULL,
    listed_on TEXT NOT NULL,
    forget_on TEXT NOT NULL,
    yes_at INTEGER, -- an administrator lets go more at once than the share of a night
    PRIMARY KEY (school_id, person_id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX forget_notice_day ON forget_notice (school_id, forget_on, person_id);

-- Who is kept longer, and why.
CREATE TABLE kept_longer (
    school_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    kept_by TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, person_id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- A sign of everybody who was forgotten, from which nobody can be read: a backup that is put back forgets them again.
CREATE TABLE forgotten_mark (
    school_id TEXT NOT NULL REFERENCES school (id),
    mark TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('person', 'enrolment')),
    last_on TEXT NOT NULL,
    forgotten_on TEXT NOT NULL,
    PRIMARY KEY (school_id, mark, what)
) STRICT;

-- What one person of the staff did of late is counted from the trail, by this key alone.
CREATE INDEX audit_entry_viewer ON audit_entry (school_id, viewer_id, at, action, pupil_id);
-- What was done with a thing of a pupil, where the trail names no pupil.
CREATE INDEX audit_entry_object ON audit_entry (school_id, object_id) WHERE pupil_id IS NULL AND object_id IS NOT NULL;

-- Somebody reached a limit that normal work never meets.
CREATE TABLE insider_signal (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    limit_key TEXT NOT NULL,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, person_id, limit_key, day),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- Who is told, never the person itself.
CREATE TABLE insider_signal_reader (
    school_id TEXT NOT NULL,
    signal_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    mailed_at INTEGER,
    seen_at INTEGER,
    PRIMARY KEY (school_id, signal_id, person_id),
    FOREIGN KEY (school_id, signal_id) REFERENCES insider_signal (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX insider_signal_reader_open ON insider_signal_reader (school_id, person_id) WHERE seen_at IS NULL;
