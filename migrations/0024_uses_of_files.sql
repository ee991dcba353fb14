-- Who uses which file (platform/storage)

-- A row per file that was put or is being erased: whoever counts on a file anew and whoever erases it take turns
-- at its row.
CREATE TABLE stored_file (
    key TEXT NOT NULL PRIMARY KEY,
    put_at INTEGER NOT NULL
) STRICT;

CREATE TABLE file_use (
    key TEXT NOT NULL,
    owner TEXT NOT NULL,     -- the table of what uses it; 'new' before anything does
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,        -- in that table
    until INTEGER,           -- of a claim: not after that moment
    PRIMARY KEY (key, owner, school_id, id)
) STRICT;
CREATE INDEX file_use_owner ON file_use (school_id, owner, id);
CREATE INDEX file_use_until ON file_use (until) WHERE until IS NOT NULL;
