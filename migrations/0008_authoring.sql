-- Home assignments that a school writes itself (slices/authoring).

-- One of the school's own: its key is that of the library's template that it takes the place of, or its own.
CREATE TABLE school_template (
    school_id TEXT NOT NULL REFERENCES school (id),
    id TEXT NOT NULL,
    template_key TEXT NOT NULL,
    copied_from TEXT NOT NULL DEFAULT '', -- key in the library, or ''
    title TEXT NOT NULL,                  -- of the draft, for lists
    grade INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'discussed', 'approved')), -- of the draft
    draft_version INTEGER NOT NULL,
    approved_version INTEGER NOT NULL DEFAULT 0, -- what mentors set out; 0: nothing yet
    withdrawn_at INTEGER,                        -- mentors can't set it out any more
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, template_key)
) STRICT;

-- The last versions of a draft as YAML, so that two who write at the same time lose nothing.
CREATE TABLE school_template_draft (
    school_id TEXT NOT NULL,
    template_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, template_id, version),
    FOREIGN KEY (school_id, template_id) REFERENCES school_template (school_id, id)
) STRICT;

-- What was approved, as YAML; never changes.
CREATE TABLE school_template_version (
    school_id TEXT NOT NULL,
    template_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    grade INTEGER NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, template_id, version),
    FOREIGN KEY (school_id, template_id) REFERENCES school_template (school_id, id)
) STRICT;

-- What colleagues say of a draft (HA-10).
CREATE TABLE template_comment (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    template_id TEXT NOT NULL,
    text TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, template_id) REFERENCES school_template (school_id, id)
) STRICT;
CREATE INDEX template_comment_template ON template_comment (school_id, template_id, made_at);
