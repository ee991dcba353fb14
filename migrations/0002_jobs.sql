-- Work that nobody waits for (platform/jobs)

CREATE TABLE job (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    input TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    -- Waiting: not before. Running: until then it is its worker's; afterwards that worker is taken for dead.
    due_at INTEGER NOT NULL,
    claim TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    done_steps INTEGER NOT NULL DEFAULT 0,
    total_steps INTEGER NOT NULL DEFAULT 0,
    result TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    ended_at INTEGER,
    PRIMARY KEY (school_id, id)
) STRICT;

-- The workers look over all schools for what is due.
CREATE INDEX job_due ON job (due_at) WHERE ended_at IS NULL;
CREATE INDEX job_ended ON job (ended_at) WHERE ended_at IS NOT NULL;
