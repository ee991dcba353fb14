-- A change or cancellation of what families were told goes at once, and isn't the day's one message (slices/messages).
ALTER TABLE message ADD COLUMN is_change INTEGER NOT NULL DEFAULT 0;

-- The secret address of a mentor's calendar (slices/conversations): a hash, so that who reads the table can't read the
-- calendar.
CREATE TABLE calendar_feed (
    school_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, person_id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- When a talk stood before it lost its time: its calendar entry is taken out by that.
ALTER TABLE talk ADD COLUMN was_at TEXT;
