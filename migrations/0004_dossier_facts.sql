-- What assignments yield beside qualities (slices/dossier), and the school's own links (slices/assignments).

-- A motive, job, person of the network, profile, course or next step, as somebody told it in an entry.
CREATE TABLE dossier_fact (
    school_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN ('motive', 'job', 'person', 'profile', 'course', 'next_step')),
    place INTEGER NOT NULL, -- its order in the entry, over all topics
    text TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('self', 'parent', 'supporter')),
    mark INTEGER CHECK (mark BETWEEN 1 AND 10),
    for_it TEXT NOT NULL DEFAULT '',
    against_it TEXT NOT NULL DEFAULT '',
    to_find_out TEXT NOT NULL DEFAULT '',
    whose TEXT NOT NULL DEFAULT '', -- of a person's job: "tante", "Karim"; never a full name
    circle TEXT NOT NULL DEFAULT '' CHECK (circle IN ('', 'family', 'acquaintances', 'leisure')),
    PRIMARY KEY (school_id, entry_id, place),
    FOREIGN KEY (school_id, entry_id) REFERENCES dossier_entry (school_id, id)
) STRICT;
CREATE INDEX dossier_fact_pupil ON dossier_fact (school_id, pupil_id, topic);

-- Where a film or site of a template is found; `value` is the answer that chooses it, or ''.
CREATE TABLE school_link (
    school_id TEXT NOT NULL REFERENCES school (id),
    link TEXT NOT NULL,
    value TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (school_id, link, value)
) STRICT;
