-- The dossier that counts: competence and order of an entry, what the pupil adds, shares and takes along, and what the
-- school asks for.

ALTER TABLE dossier_entry ADD COLUMN competence TEXT NOT NULL DEFAULT '';
-- The template that it comes from: "qualities"; '' for what the pupil added.
ALTER TABLE dossier_entry ADD COLUMN activity TEXT NOT NULL DEFAULT '';
-- What stands in front: the highest first; null for all else.
ALTER TABLE dossier_entry ADD COLUMN front_place INTEGER;
CREATE INDEX dossier_entry_happened ON dossier_entry (school_id, pupil_id, happened_on);

-- A photo, PDF or link that belongs to an entry of the pupil's own.
CREATE TABLE dossier_attachment (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'pdf', 'link')),
    label TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    file_key TEXT NOT NULL DEFAULT '',
    thumbnail_key TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, entry_id) REFERENCES dossier_entry (school_id, id)
) STRICT;
CREATE INDEX dossier_attachment_entry ON dossier_attachment (school_id, pupil_id, entry_id);
CREATE INDEX dossier_attachment_file ON dossier_attachment (file_key);

-- Somebody of the network whom the pupil added itself: the job first, then whose it is.
CREATE TABLE dossier_person (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    job TEXT NOT NULL,
    whose TEXT NOT NULL, -- a first name or a relation; never a full name
    circle TEXT NOT NULL CHECK (circle IN ('family', 'acquaintances', 'leisure')),
    added_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX dossier_person_pupil ON dossier_person (school_id, pupil_id);

-- A link that shows chosen parts to somebody outside until it ends. The link itself is kept nowhere.
CREATE TABLE dossier_share (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    for_whom TEXT NOT NULL,
    shows_overview INTEGER NOT NULL,
    shows_photos INTEGER NOT NULL,
    ends_on TEXT NOT NULL, -- the last day
    made_at INTEGER NOT NULL,
    revoked_at INTEGER,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX dossier_share_pupil ON dossier_share (school_id, pupil_id);

CREATE TABLE dossier_share_entry (
    school_id TEXT NOT NULL,
    share_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    PRIMARY KEY (school_id, share_id, entry_id),
    FOREIGN KEY (school_id, share_id) REFERENCES dossier_share (school_id, id),
    FOREIGN KEY (school_id, entry_id) REFERENCES dossier_entry (school_id, id)
) STRICT;

-- What a dossier holds at least at the end of a grade: so many entries of a competence, or of an activity.
CREATE TABLE dossier_requirement (
    school_id TEXT NOT NULL REFERENCES school (id),
    grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    kind TEXT NOT NULL CHECK (kind IN ('competence', 'activity')),
    key TEXT NOT NULL,
    least INTEGER NOT NULL CHECK (least BETWEEN 1 AND 20),
    PRIMARY KEY (school_id, grade, kind, key)
) STRICT;
