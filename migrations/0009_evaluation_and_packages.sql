-- How an assignment was (HA-11, slices/partnership), and which assignments a grade gets (HA-9, HA-10, slices/assignments).

-- What one person said after the debrief: 3 yes, 2 a little, 1 no, 0 not answered. Shown as counts only.
CREATE TABLE evaluation (
    school_id TEXT NOT NULL,
    assignment_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    work_id TEXT NOT NULL, -- a parent may do it with two children; '' for the mentor
    voice TEXT NOT NULL CHECK (voice IN ('pupil', 'adult', 'mentor')),
    face_1 INTEGER NOT NULL CHECK (face_1 BETWEEN 0 AND 3),
    face_2 INTEGER NOT NULL CHECK (face_2 BETWEEN 0 AND 3),
    face_3 INTEGER NOT NULL CHECK (face_3 BETWEEN 0 AND 3),
    line TEXT NOT NULL DEFAULT '',
    said_at INTEGER NOT NULL, -- may be changed for two weeks from then
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, assignment_id, person_id, work_id),
    FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- A grade's assignments in order; a grade without a row follows its year plan.
CREATE TABLE package (
    school_id TEXT NOT NULL,
    grade_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, grade_id),
    FOREIGN KEY (school_id, grade_id) REFERENCES grade (school_id, id)
) STRICT;

-- One of them: who develops or adapts it, and by when it is ready for the mentors.
CREATE TABLE package_item (
    school_id TEXT NOT NULL,
    grade_id TEXT NOT NULL,
    template_key TEXT NOT NULL,
    place INTEGER NOT NULL,
    activity_id TEXT,
    developer_id TEXT,
    ready_by TEXT NOT NULL DEFAULT '',
    is_ready INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (school_id, grade_id, template_key),
    FOREIGN KEY (school_id, grade_id) REFERENCES package (school_id, grade_id),
    FOREIGN KEY (school_id, activity_id) REFERENCES activity (school_id, id),
    FOREIGN KEY (school_id, developer_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX package_item_developer ON package_item (school_id, developer_id) WHERE developer_id IS NOT NULL;
