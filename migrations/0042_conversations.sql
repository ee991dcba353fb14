-- Rounds of conversations, their timetable, and what is said and agreed in them (slices/conversations). Times of talks are
-- local times at school, '2027-02-09T18:30'.

CREATE TABLE conversation_round (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    school_year_id TEXT NOT NULL,
    title TEXT NOT NULL,
    guide_key TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 60),
    pause_minutes INTEGER NOT NULL CHECK (pause_minutes BETWEEN 0 AND 30), -- between two talks
    rooms INTEGER CHECK (rooms > 0),                                       -- NULL: enough
    place TEXT NOT NULL CHECK (place IN ('school', 'online', 'phone', 'home')),
    emphasis TEXT NOT NULL DEFAULT '',
    received_by TEXT NOT NULL DEFAULT '', -- C-7: who receives, where one waits, the way to the room
    waiting_at TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL DEFAULT '',
    answer_by TEXT NOT NULL,
    silence TEXT NOT NULL CHECK (silence IN ('any_time', 'not_planned')), -- what it means that a family doesn't answer
    opened_by TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    asked_at INTEGER, -- families were asked for their times
    published_at INTEGER,
    withdrawn_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,       -- of what stands in this row
    board_version INTEGER NOT NULL DEFAULT 0, -- of where talks stand on the board
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, school_year_id) REFERENCES school_year (school_id, id),
    FOREIGN KEY (school_id, opened_by) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX round_of_year ON conversation_round (school_id, school_year_id, from_on);

CREATE TABLE round_class (
    school_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    PRIMARY KEY (school_id, round_id, class_id),
    FOREIGN KEY (school_id, round_id) REFERENCES conversation_round (school_id, id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id)
) STRICT;
CREATE INDEX round_class_class ON round_class (school_id, class_id, round_id);

-- Who gives times: mentors, colleagues who join some talks, interpreters (whom the school may not know as a person).
CREATE TABLE round_person (
    school_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    id TEXT NOT NULL, -- of a mentor or colleague: the person's
    part TEXT NOT NULL CHECK (part IN ('mentor', 'colleague', 'interpreter')),
    person_id TEXT,
    name TEXT NOT NULL DEFAULT '',     -- of who isn't known
    language TEXT NOT NULL DEFAULT '', -- of an interpreter
    room TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',     -- to meet online
    in_a_row INTEGER CHECK (in_a_row > 0), -- at most so many talks without a pause; NULL: no limit
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, round_id, id),
    FOREIGN KEY (school_id, round_id) REFERENCES conversation_round (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX round_person_person ON round_person (school_id, person_id, round_id);

CREATE TABLE round_block (
    school_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    round_person_id TEXT NOT NULL,
    day TEXT NOT NULL,
    from_time TEXT NOT NULL, -- '18:30'
    until_time TEXT NOT NULL,
    PRIMARY KEY (school_id, round_id, round_person_id, day, from_time),
    FOREIGN KEY (school_id, round_id, round_person_id) REFERENCES round_person (school_id, round_id, id)
) STRICT;

-- What one adult says for one pupil; one parent's answer never closes the other's.
CREATE TABLE family_answer (
    school_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    adult_id TEXT NOT NULL, -- the parent; the pupil itself where nobody else is there to answer
    comes TEXT NOT NULL CHECK (comes IN ('self', 'somebody', 'nobody')),
    who_comes TEXT NOT NULL DEFAULT '', -- 'somebody': "oma"
    interpreter TEXT NOT NULL DEFAULT '', -- a language, or ''
    apart INTEGER NOT NULL DEFAULT 0, -- without the other parent
    place TEXT NOT NULL DEFAULT '' CHECK (place IN ('', 'school', 'online', 'phone', 'home')), -- '': as the round
    point TEXT NOT NULL DEFAULT '', -- that they want to speak of
    through TEXT NOT NULL CHECK (through IN ('own', 'paper', 'mentor')),
    answered_by TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, round_id, pupil_id, adult_id),
    FOREIGN KEY (school_id, round_id) REFERENCES conversation_round (school_id, id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, adult_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX family_answer_pupil ON family_answer (school_id, pupil_id, round_id);
CREATE INDEX family_answer_adult ON family_answer (school_id, adult_id, round_id);

-- What isn't here doesn't suit.
CREATE TABLE answer_time (
    school_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    adult_id TEXT NOT NULL,
    at TEXT NOT NULL,
    minds INTEGER NOT NULL CHECK (minds BETWEEN 0 AND 9), -- 0: suits; 3: only if it must be
    PRIMARY KEY (school_id, round_id, pupil_id, adult_id, at),
    FOREIGN KEY (school_id, round_id, pupil_id, adult_id) REFERENCES family_answer (school_id, round_id, pupil_id, adult_id)
) STRICT;

-- One talk of a pupil in a round; a second one where parents come apart.
CREATE TABLE talk (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    adult_id TEXT NOT NULL DEFAULT '', -- the one parent whom it is with, apart; '' with all who may come
    -- On the board, where nobody but who plans sees it:
    board_at TEXT,
    board_mentor_id TEXT,
    is_pinned INTEGER NOT NULL DEFAULT 0,
    -- Published:
    at TEXT,
    mentor_id TEXT,
    minutes INTEGER,
    room TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0, -- of its iCalendar event
    cancelled_at INTEGER,
    cancelled_why TEXT NOT NULL DEFAULT '',
    -- Held:
    began_at INTEGER,
    ended_at INTEGER,
    missed_why TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, round_id, pupil_id, adult_id),
    FOREIGN KEY (school_id, round_id) REFERENCES conversation_round (school_id, id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id),
    CHECK ((board_at IS NULL) = (board_mentor_id IS NULL)),
    CHECK ((at IS NULL) = (mentor_id IS NULL))
) STRICT;
CREATE INDEX talk_of_pupil ON talk (school_id, pupil_id, at);
-- Two families never get the same time of one mentor.
CREATE UNIQUE INDEX talk_of_mentor ON talk (school_id, mentor_id, at) WHERE at IS NOT NULL;

-- Colleagues and interpreters who join a talk.
CREATE TABLE talk_guest (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    round_person_id TEXT NOT NULL,
    PRIMARY KEY (school_id, talk_id, round_person_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id),
    FOREIGN KEY (school_id, round_id, round_person_id) REFERENCES round_person (school_id, round_id, id)
) STRICT;

-- The last plan of a round: the job that made it, why talks have no place, and what alone would help (JSON of the planner).
CREATE TABLE round_plan (
    school_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    board_version INTEGER NOT NULL, -- on which it was made
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (school_id, round_id),
    FOREIGN KEY (school_id, round_id) REFERENCES conversation_round (school_id, id)
) STRICT;

-- Each change of the board with what stood there before, so that it can be undone.
CREATE TABLE board_change (
    school_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    board_version INTEGER NOT NULL, -- that it made
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    was TEXT NOT NULL, -- JSON: of each talk that it touched where it stood
    undone_at INTEGER,
    PRIMARY KEY (school_id, round_id, board_version),
    FOREIGN KEY (school_id, round_id) REFERENCES conversation_round (school_id, id)
) STRICT;

-- What the mentor prepares (C-8).
CREATE TABLE talk_preparation (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    good_news TEXT NOT NULL DEFAULT '',
    emphasis TEXT NOT NULL DEFAULT '',
    results TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, talk_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id)
) STRICT;

-- Points that pupil or parent bring in (C-5), shared with all three.
CREATE TABLE talk_point (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    text TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, talk_id, person_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;

-- What the pupil shows (C-2): pieces of the own dossier in an order, with notes that only the pupil sees.
CREATE TABLE presentation_piece (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    id TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'photo', 'qualities', 'jobs', 'network', 'words', 'next_step')),
    about_id TEXT NOT NULL DEFAULT '', -- the entry or photo
    text TEXT NOT NULL DEFAULT '',     -- words of the pupil's own, shown
    note TEXT NOT NULL DEFAULT '',     -- only to the pupil
    PRIMARY KEY (school_id, talk_id, id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id)
) STRICT;
CREATE TABLE presentation (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    done TEXT NOT NULL DEFAULT '', -- which points of the checklist: "1 3"
    version INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, talk_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id)
) STRICT;

-- Short notes that all three read, one a phase.
CREATE TABLE talk_note (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    phase TEXT NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, talk_id, phase),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id)
) STRICT;

-- The mentor's own: on nobody else's page, in no letter, export or audit trail.
CREATE TABLE talk_private_note (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    mentor_id TEXT NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, talk_id, mentor_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id),
    FOREIGN KEY (school_id, mentor_id) REFERENCES person (school_id, id)
) STRICT;

-- Who was there, and when, where and about what they speak again (C-5).
CREATE TABLE talk_record (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    with_whom TEXT NOT NULL DEFAULT '',  -- "moeder en oma", as noted
    pupil_there INTEGER NOT NULL DEFAULT 1,
    adult_there INTEGER NOT NULL DEFAULT 1,
    next_when TEXT NOT NULL DEFAULT '',
    next_where TEXT NOT NULL DEFAULT '',
    next_about TEXT NOT NULL DEFAULT '',
    disappointment TEXT NOT NULL DEFAULT '', -- SF-10, or ''
    disappointed_by TEXT NOT NULL DEFAULT '', -- who marked it
    version INTEGER NOT NULL DEFAULT 1,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, talk_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id)
) STRICT;

CREATE TABLE agreement (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('pupil', 'adult', 'mentor')), -- who promises
    person_id TEXT, -- which parent; NULL: somebody whom the school doesn't know, or the voice says it
    who TEXT NOT NULL DEFAULT '', -- as written: "tante Hanan"
    what TEXT NOT NULL,
    by_on TEXT,
    help TEXT NOT NULL DEFAULT '', -- from home, network, school
    place INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'stuck', 'dropped')),
    stuck_on TEXT NOT NULL DEFAULT '',
    marked_by TEXT,
    marked_at INTEGER,
    reminded_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX agreement_of_talk ON agreement (school_id, talk_id, place);
CREATE INDEX agreement_of_pupil ON agreement (school_id, pupil_id, state);

-- Each of the three agrees with the wording that stood there: a changed word asks again.
CREATE TABLE talk_consent (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('pupil', 'adult', 'mentor')),
    person_id TEXT NOT NULL DEFAULT '', -- who, where the school knows
    agrees INTEGER NOT NULL,
    why TEXT NOT NULL DEFAULT '', -- why not
    wording TEXT NOT NULL, -- hash of the agreements agreed with
    said_at INTEGER NOT NULL,
    said_by TEXT NOT NULL, -- on whose device
    PRIMARY KEY (school_id, talk_id, voice, person_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id)
) STRICT;

-- Who of a class, and from when until when; of who died or left, until then.
CREATE VIEW pupil_of_class AS
SELECT e.school_id, e.class_id, e.pupil_id, e.from_on,
    CASE WHEN p.is_deceased = 1 THEN '' WHEN p.left_on < COALESCE(e.until_on, '9999-12-31') THEN p.left_on
        ELSE COALESCE(e.until_on, '9999-12-31') END AS until_on,
    p.given_name, p.infix, p.family_name, p.born_on
FROM enrolment e JOIN person p ON p.school_id = e.school_id AND p.id = e.pupil_id;

-- A class with its grade and school year.
CREATE VIEW class_in_year AS
SELECT c.school_id, c.id AS class_id, c.name, c.leerweg, c.grade_id, g.number AS grade, g.school_year_id,
    y.name AS year_name, y.starts_on AS year_starts_on, y.ends_on AS year_ends_on
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id;

-- Who is mentor of one pupil, whoever is mentor of the class.
CREATE VIEW mentor_of_pupil AS
SELECT school_id, pupil_id, mentor_id, from_on, COALESCE(ended_on, '9999-12-31') AS until_on FROM pupil_mentor;

CREATE VIEW newest_school_year AS
SELECT y.school_id, y.id, y.name, y.starts_on, y.ends_on
FROM school_year y
WHERE NOT EXISTS (SELECT 1 FROM school_year later WHERE later.school_id = y.school_id AND later.starts_on > y.starts_on);
