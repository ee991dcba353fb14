-- Adults from a pupil's network (slices/assignments), and reminders (slices/assignments, slices/messages).

-- Somebody from the network whom a pupil proposed for one piece of work, and what the mentor said to it. The
-- newest proposal of the work; the audit trail keeps the earlier ones.
CREATE TABLE supporter_proposal (
    school_id TEXT NOT NULL,
    work_id TEXT NOT NULL,
    name TEXT NOT NULL, -- as the pupil calls them: "tante Riet"
    state TEXT NOT NULL CHECK (state IN ('waiting', 'agreed', 'declined', 'revoked')),
    times INTEGER NOT NULL DEFAULT 1, -- how often the pupil proposed somebody for this work
    proposed_by TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    answered_by TEXT,
    answered_at INTEGER,
    reason TEXT NOT NULL DEFAULT '', -- said to the pupil
    person_id TEXT, -- made when the mentor agreed
    PRIMARY KEY (school_id, work_id),
    FOREIGN KEY (school_id, work_id) REFERENCES work (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- Who does which work as somebody from the network, for as long as that opens anything: until it is handed in
-- and looked back on, or the school year is over. A parent isn't a supporter.
CREATE VIEW supported_work AS
SELECT w.school_id, w.id AS work_id, w.pupil_id, w.companion_person_id AS person_id, y.ends_on AS year_ends_on
FROM work w
JOIN assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE w.companion_person_id IS NOT NULL AND (w.handed_in_at IS NULL OR a.debriefed_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM parent_relation pr
        WHERE pr.school_id = w.school_id AND pr.pupil_id = w.pupil_id AND pr.parent_id = w.companion_person_id);

-- Who was reminded of which work: once before its day and once after it.
CREATE TABLE reminder (
    school_id TEXT NOT NULL,
    work_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('before', 'late')),
    person_id TEXT NOT NULL,
    reminded_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, work_id, kind, person_id),
    FOREIGN KEY (school_id, work_id) REFERENCES work (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- Somebody who wants reminders on paper, though we have an e-mail address.
CREATE TABLE paper_reader (
    school_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (school_id, person_id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- A message waits until this moment: a family gets one a day, and no mail at night.
ALTER TABLE message ADD COLUMN due_at INTEGER;
CREATE INDEX message_due ON message (school_id, due_at);
