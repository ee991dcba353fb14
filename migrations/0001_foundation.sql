-- People of a school and what stands between them (slices/school)

CREATE TABLE board (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE school (
    id TEXT NOT NULL PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board (id),
    name TEXT NOT NULL,
    brin TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE school_year (
    school_id TEXT NOT NULL REFERENCES school (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, name)
) STRICT;

CREATE TABLE grade (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    school_year_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, school_year_id, number),
    FOREIGN KEY (school_id, school_year_id) REFERENCES school_year (school_id, id)
) STRICT;

CREATE TABLE school_class (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    grade_id TEXT NOT NULL,
    name TEXT NOT NULL,
    leerweg TEXT NOT NULL CHECK (leerweg IN ('basis', 'kader', 'gemengd', 'theoretisch')),
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, grade_id, name),
    FOREIGN KEY (school_id, grade_id) REFERENCES grade (school_id, id)
) STRICT;

CREATE TABLE person (
    school_id TEXT NOT NULL REFERENCES school (id),
    id TEXT NOT NULL,
    given_name TEXT NOT NULL,
    infix TEXT NOT NULL DEFAULT '',
    family_name TEXT NOT NULL,
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    born_on TEXT,
    language TEXT NOT NULL DEFAULT 'nl',
    left_on TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id)
) STRICT;

-- Who somebody is in the school's administration. Keys are numbers without leading zeros, or codes in lower
-- case; equal names never make two people one.
CREATE TABLE administration_key (
    school_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pupil', 'parent', 'staff')),
    key TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (school_id, kind, key),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX administration_key_person ON administration_key (school_id, person_id);

-- A pupil's place in a class; a move ends one and begins the next.
CREATE TABLE enrolment (
    school_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT,
    PRIMARY KEY (school_id, pupil_id, class_id, from_on),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id)
) STRICT;
-- All columns: a class's pupils are found without reading the rows.
CREATE INDEX enrolment_class ON enrolment (school_id, class_id, until_on, from_on, pupil_id);

CREATE TABLE parent_relation (
    school_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('mother', 'father', 'stepparent', 'foster_parent', 'grandparent', 'guardian', 'other')),
    has_authority INTEGER NOT NULL DEFAULT 1,
    lives_with INTEGER NOT NULL DEFAULT 1,
    is_informed INTEGER NOT NULL DEFAULT 1,
    no_contact INTEGER NOT NULL DEFAULT 0,
    ended_on TEXT,
    PRIMARY KEY (school_id, pupil_id, parent_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, parent_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX parent_relation_parent ON parent_relation (school_id, parent_id, pupil_id);

-- What somebody of the staff does; a mentor does it for a class.
CREATE TABLE staff_role (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('mentor', 'subject_teacher', 'counsellor', 'team_leader', 'management', 'administrator')),
    class_id TEXT,
    ended_on TEXT,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id),
    CHECK ((role = 'mentor') = (class_id IS NOT NULL))
) STRICT;
CREATE INDEX staff_role_person ON staff_role (school_id, person_id);
CREATE INDEX staff_role_class ON staff_role (school_id, class_id);

-- Which header of a school's export means which column of ours, once somebody has said so.
CREATE TABLE import_column (
    school_id TEXT NOT NULL REFERENCES school (id),
    header TEXT NOT NULL,
    column_name TEXT NOT NULL,
    PRIMARY KEY (school_id, header)
) STRICT;

-- A file that has been read and waits for "yes, apply": its rows, and what they would change.
CREATE TABLE import_preview (
    school_id TEXT NOT NULL REFERENCES school (id),
    id TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    files TEXT NOT NULL,
    applied_at INTEGER,
    PRIMARY KEY (school_id, id)
) STRICT;

-- Getting in (slices/access)

-- Only a keyed hash of the code is kept. The newest that isn't revoked is the person's code.
CREATE TABLE letter_code (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    first_used_at INTEGER,
    revoked_at INTEGER,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX letter_code_person ON letter_code (school_id, person_id);

CREATE TABLE staff_account (
    school_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    login TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    totp_secret TEXT NOT NULL DEFAULT '', -- sealed with the installation's secret
    totp_confirmed_at INTEGER,
    totp_last_step INTEGER NOT NULL DEFAULT 0,
    disabled_at INTEGER,
    password_is_temporary INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (school_id, person_id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    school_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    means TEXT NOT NULL CHECK (means IN ('letter', 'password', 'password_and_totp', 'demo')),
    language TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX session_person ON session (school_id, person_id);

-- Failed tries by what they were aimed at: a code's or login's hash, an address, a school.
CREATE TABLE failed_try (
    school_id TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('code', 'address', 'school')),
    target TEXT NOT NULL,
    window_start INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (school_id, scope, target, window_start)
) STRICT;

-- Who looked at a pupil's personal pages, or changed something that matters; never what it said.
CREATE TABLE audit_entry (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    viewer_id TEXT NOT NULL,
    action TEXT NOT NULL,
    pupil_id TEXT,
    object_id TEXT,
    PRIMARY KEY (school_id, id)
) STRICT;
CREATE INDEX audit_entry_pupil ON audit_entry (school_id, pupil_id, at);

-- The spine (slices/year_plan)

CREATE TABLE activity (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    grade_id TEXT NOT NULL,
    library_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('introduction_conversation', 'progress_conversation', 'home_assignment', 'gathering', 'lob')),
    title TEXT NOT NULL,
    template_key TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, grade_id, library_key),
    FOREIGN KEY (school_id, grade_id) REFERENCES grade (school_id, id)
) STRICT;

CREATE TABLE activity_link (
    school_id TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    PRIMARY KEY (school_id, from_id, to_id),
    FOREIGN KEY (school_id, from_id) REFERENCES activity (school_id, id),
    FOREIGN KEY (school_id, to_id) REFERENCES activity (school_id, id)
) STRICT;

-- The assignment (slices/assignments)

-- A template as it was when it was set out: later versions change nothing here (YAML, one row a version).
CREATE TABLE assignment_template (
    school_id TEXT NOT NULL REFERENCES school (id),
    id TEXT NOT NULL,
    template_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, template_key, version)
) STRICT;

-- A template that a mentor set out for a class.
CREATE TABLE assignment (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    activity_id TEXT,
    template_id TEXT NOT NULL,
    announced_on TEXT NOT NULL,
    prepared_on TEXT NOT NULL,
    hand_in_on TEXT NOT NULL,
    debrief_on TEXT NOT NULL,
    feedback TEXT NOT NULL,
    set_out_by TEXT NOT NULL,
    set_out_at INTEGER NOT NULL,
    debriefed_at INTEGER,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, class_id, template_id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id),
    FOREIGN KEY (school_id, activity_id) REFERENCES activity (school_id, id),
    FOREIGN KEY (school_id, template_id) REFERENCES assignment_template (school_id, id)
) STRICT;

-- One pupil's doing of an assignment, made when it is set out (or when the pupil joins the class).
CREATE TABLE work (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    assignment_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    companion TEXT NOT NULL DEFAULT '',
    companion_name TEXT NOT NULL DEFAULT '',
    companion_person_id TEXT,
    needs_adult INTEGER NOT NULL DEFAULT 0,
    began_at INTEGER,
    pupil_ready_at INTEGER,
    adult_ready_at INTEGER,
    handed_in_at INTEGER,
    handed_in_by TEXT,
    reopened_at INTEGER,
    reopen_reason TEXT NOT NULL DEFAULT '', -- said to the pupil
    change_number INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, assignment_id, pupil_id),
    FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX work_pupil ON work (school_id, pupil_id);
CREATE INDEX work_companion ON work (school_id, companion_person_id) WHERE companion_person_id IS NOT NULL;

-- One field of the form. `version` counts its saves; `change_number` orders all changes of the work, so that
-- another device can ask for what is new.
CREATE TABLE answer (
    school_id TEXT NOT NULL,
    work_id TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL,
    change_number INTEGER NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, work_id, field),
    FOREIGN KEY (school_id, work_id) REFERENCES work (school_id, id)
) STRICT;

CREATE TABLE photo (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    work_id TEXT NOT NULL,
    field TEXT NOT NULL,
    screen_key TEXT NOT NULL,
    thumbnail_key TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    removed_at INTEGER,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, work_id) REFERENCES work (school_id, id)
) STRICT;
CREATE INDEX photo_work ON photo (school_id, work_id) WHERE removed_at IS NULL;

-- What the mentor notes when the class looks back on it (HA-13).
CREATE TABLE debrief (
    school_id TEXT NOT NULL,
    work_id TEXT NOT NULL,
    done INTEGER NOT NULL,
    companion TEXT NOT NULL DEFAULT '',
    would_help TEXT NOT NULL DEFAULT '',
    noted_by TEXT NOT NULL,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, work_id),
    FOREIGN KEY (school_id, work_id) REFERENCES work (school_id, id)
) STRICT;

-- The dossier (slices/dossier)

-- What an activity left behind: the four fields that the exam programme asks for.
CREATE TABLE dossier_entry (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    title TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    companion TEXT NOT NULL DEFAULT '',
    goals TEXT NOT NULL,
    results TEXT NOT NULL,
    evaluation TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    own_goals TEXT, -- the pupil's own wording, which takes the place of what the activity recorded
    own_results TEXT,
    own_evaluation TEXT,
    own_follow_up TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    is_withdrawn INTEGER NOT NULL DEFAULT 0, -- its work was reopened: hidden until it is recorded again
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, source, source_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX dossier_entry_pupil ON dossier_entry (school_id, pupil_id, happened_on);

CREATE TABLE dossier_quality (
    school_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    quality TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('self', 'parent', 'supporter')),
    rank INTEGER NOT NULL,
    situation TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (school_id, entry_id, source, rank),
    FOREIGN KEY (school_id, entry_id) REFERENCES dossier_entry (school_id, id)
) STRICT;
CREATE INDEX dossier_quality_pupil ON dossier_quality (school_id, pupil_id);

-- Messages (slices/messages)

-- What the school tells one person, by e-mail or on paper. `sent_at`: mailed, or printed and given out.

CREATE TABLE message (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    about_id TEXT NOT NULL,
    class_id TEXT,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'letter')),
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    sent_at INTEGER,
    refused_at INTEGER,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, purpose, about_id, person_id, channel),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id)
) STRICT;
CREATE INDEX message_waiting ON message (school_id, channel, class_id) WHERE sent_at IS NULL;
