-- With which adult there was contact about which pupil (slices/contact), and what other slices may ask of assignments
-- and of a class's mentors by a name.

CREATE TABLE contact_entry (
    school_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    act TEXT NOT NULL,      -- by what: 'code_used', 'assignment_announced', 'assignment_done' …
    act_id TEXT NOT NULL,   -- of which code, assignment, work …
    adult_id TEXT NOT NULL, -- '': somebody whom the school's administration doesn't know, as an aunt
    part TEXT NOT NULL CHECK (part IN ('contact', 'informed', 'supported', 'cooperating')),
    happened_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, pupil_id, act, act_id, adult_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX contact_entry_adult ON contact_entry (school_id, adult_id);

-- What stands there already. Who came in with a code: of parents about the children they hear of now, and of who
-- helped with a pupil's work about that pupil.
INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at)
SELECT c.school_id, pr.pupil_id, 'code_used', c.id, c.person_id, 'contact', c.first_used_at
FROM letter_code c
JOIN informed_parent pr ON pr.school_id = c.school_id AND pr.parent_id = c.person_id
WHERE c.first_used_at IS NOT NULL
UNION
SELECT c.school_id, w.pupil_id, 'code_used', c.id, c.person_id, 'contact', c.first_used_at
FROM letter_code c
JOIN work w ON w.school_id = c.school_id AND w.companion_person_id = c.person_id
WHERE c.first_used_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parent_relation pr
    WHERE pr.school_id = w.school_id AND pr.pupil_id = w.pupil_id AND pr.parent_id = c.person_id);

-- Of other letters nobody knows whether they were printed; a parent's whose code was used has been.
INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at)
SELECT c.school_id, pr.pupil_id, 'code_letter', c.id, c.person_id, 'informed', c.made_at
FROM letter_code c
JOIN informed_parent pr ON pr.school_id = c.school_id AND pr.parent_id = c.person_id
WHERE c.first_used_at IS NOT NULL;

-- Messages that went out, by mail or in a pile to print; a mail in one mailbox went to all who read it.
INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at)
SELECT m.school_id, a.pupil_id, m.purpose, m.about_id, a.reader_id, 'informed', MIN(m.sent_at)
FROM message m
JOIN message_about a ON a.school_id = m.school_id AND a.message_id = m.id
JOIN person pupil ON pupil.school_id = a.school_id AND pupil.id = a.pupil_id
WHERE m.sent_at IS NOT NULL AND m.withdrawn_at IS NULL AND a.reader_id <> a.pupil_id
GROUP BY m.school_id, a.pupil_id, m.purpose, m.about_id, a.reader_id;

-- Work that was handed in with an adult, or noted at a debrief that was closed as done with one.
INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at)
SELECT school_id, pupil_id, 'assignment_done', id, COALESCE(companion_person_id, ''), 'supported', handed_in_at
FROM work
WHERE handed_in_at IS NOT NULL AND companion <> '';
INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at)
SELECT w.school_id, w.pupil_id, 'assignment_done', w.id,
    CASE WHEN w.companion = d.companion THEN COALESCE(w.companion_person_id, '') ELSE '' END, 'supported', a.debriefed_at
FROM debrief d
JOIN work w ON w.school_id = d.school_id AND w.id = d.work_id
JOIN assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
WHERE d.done = 1 AND d.companion NOT IN ('', 'nobody') AND w.handed_in_at IS NULL AND a.debriefed_at IS NOT NULL;

-- Adults who said how it was.
INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at)
SELECT e.school_id, w.pupil_id, 'evaluation', w.id, COALESCE(e.person_id, ''), 'cooperating', MIN(e.said_at)
FROM evaluation e
JOIN work w ON w.school_id = e.school_id AND w.id = e.work_id
WHERE e.voice = 'adult'
GROUP BY e.school_id, w.pupil_id, w.id, COALESCE(e.person_id, '');

-- A class's assignment and what it was made from.
CREATE VIEW assignment_of_class AS
SELECT a.school_id, a.id AS assignment_id, a.class_id, c.name AS class_name, t.template_key, a.debriefed_at
FROM assignment a
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id;

-- The same with the school year in which it was given.
CREATE VIEW assignment_in_year AS
SELECT a.school_id, a.id AS assignment_id, a.class_id, c.name AS class_name, t.template_key, y.name AS year_name,
    y.starts_on AS year_starts_on
FROM assignment a
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id;

-- The people at a work: the pupil's name and until when it is at school, and the language of the adult.
CREATE VIEW people_at_work AS
SELECT w.school_id, w.id AS work_id, w.assignment_id, w.pupil_id, w.companion_person_id, p.given_name, p.infix,
    p.family_name, adult.language,
    CASE WHEN p.is_deceased = 1 THEN '' ELSE COALESCE(p.left_on, '9999-12-31') END AS pupil_until
FROM work w
JOIN person p ON p.school_id = w.school_id AND p.id = w.pupil_id
LEFT JOIN person adult ON adult.school_id = w.school_id AND adult.id = w.companion_person_id;

-- Who filled something in at a work, from a session of their own.
CREATE VIEW work_author AS
SELECT school_id, work_id, saved_by AS person_id FROM answer;

-- Who is mentor of a class, and until when.
CREATE VIEW class_mentor AS
SELECT school_id, class_id, person_id, COALESCE(ended_on, '9999-12-31') AS until_on
FROM staff_role
WHERE role = 'mentor';
