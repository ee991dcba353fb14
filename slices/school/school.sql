-- Boards, schools, years and grades

-- name: board_exists
SELECT id FROM board WHERE id = $1;

-- name: add_board
INSERT INTO board (id, name) VALUES ($1, $2);

-- name: add_school
INSERT INTO school (id, board_id, name, brin, contact_name, contact_email, contact_phone, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- A BRIN number names a school; more than one only in a house with a copy of it (the demo's many schools).
-- name: schools_by_brin
SELECT id, name FROM school WHERE brin = $1 ORDER BY created_at LIMIT 2;

-- name: year_by_name
SELECT id FROM school_year WHERE school_id = $1 AND name = $2;

-- name: add_year
INSERT INTO school_year (school_id, id, name, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5);

-- name: add_grade
INSERT INTO grade (school_id, id, school_year_id, number) VALUES ($1, $2, $3, $4);

-- name: grades_of_newest_year
SELECT g.id, g.number
FROM grade g
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE g.school_id = $1
    AND y.starts_on = (SELECT MAX(n.starts_on) FROM school_year n WHERE n.school_id = $1)
ORDER BY g.number
LIMIT 4;

-- name: grades_of_year
SELECT g.id, g.number
FROM grade g
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE g.school_id = $1 AND y.name = $2
ORDER BY g.number
LIMIT 4;

-- What is there, for an import to compare with. An import reads the whole school, once.

-- name: people
SELECT p.id, p.given_name, p.infix, p.family_name, p.email, p.phone, p.street, p.postcode, p.town, p.born_on,
    p.language, p.left_on, p.is_deceased, p.has_secret_address
FROM person p
WHERE p.school_id = $1
ORDER BY p.id
LIMIT 100000;

-- name: keys
SELECT kind, key, person_id FROM administration_key WHERE school_id = $1 ORDER BY kind, key LIMIT 200000;

-- name: classes_of_year
SELECT c.id, c.name, c.leerweg, g.number AS grade
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE c.school_id = $1 AND y.name = $2
ORDER BY g.number, c.name
LIMIT 1000;

-- name: enrolments
SELECT pupil_id, class_id FROM enrolment WHERE school_id = $1 AND until_on IS NULL ORDER BY pupil_id LIMIT 100000;

-- As the administration says it: where the school decided otherwise, that is kept beside it.
-- name: relations
SELECT pupil_id, parent_id, kind, COALESCE(said_authority, has_authority) AS has_authority, lives_with,
    COALESCE(said_informed, is_informed) AS is_informed, COALESCE(said_no_contact, no_contact) AS no_contact,
    CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END AS ended, ended_by_school
FROM parent_relation
WHERE school_id = $1
ORDER BY pupil_id, parent_id
LIMIT 200000;

-- name: staff_roles
SELECT id, person_id, role, class_id
FROM staff_role
WHERE school_id = $1 AND ended_on IS NULL
ORDER BY id
LIMIT 10000;

-- name: pupil_mentors
SELECT pupil_id, mentor_id FROM pupil_mentor
WHERE school_id = $1 AND ended_on IS NULL
ORDER BY pupil_id, mentor_id
LIMIT 100000;

-- What an import changes

-- name: add_person
INSERT INTO person (school_id, id, given_name, infix, family_name, email, phone, street, postcode, town, born_on,
    language, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- A pupil who is in an import is at the school again; staff who left stay away until somebody says otherwise.
-- name: change_person
UPDATE person
SET given_name = $3, infix = $4, family_name = $5, email = $6, phone = $7, street = $8, postcode = $9, town = $10,
    born_on = $11, language = $12, left_on = $13
WHERE school_id = $1 AND id = $2;

-- name: set_key
INSERT INTO administration_key (school_id, kind, key, person_id) VALUES ($1, $2, $3, $4)
ON CONFLICT (school_id, kind, key) DO UPDATE SET person_id = excluded.person_id;

-- name: add_class
INSERT INTO school_class (school_id, id, grade_id, name, leerweg) VALUES ($1, $2, $3, $4, $5);

-- name: change_leerweg
UPDATE school_class SET leerweg = $3 WHERE school_id = $1 AND id = $2;

-- name: end_enrolments
UPDATE enrolment SET until_on = $3 WHERE school_id = $1 AND pupil_id = $2 AND until_on IS NULL;

-- Back on the day that it left: the same enrolment goes on.
-- name: enrol
INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) VALUES ($1, $2, $3, $4)
ON CONFLICT (school_id, pupil_id, class_id, from_on) DO UPDATE SET until_on = NULL;

-- `no_contact` is only ever set: people at the school take it away. What they decided stays as it is (decided_at); when
-- the administration comes to say something else of it, that asks for a new decision. Only a bar that is new holds until
-- then: to wait could do harm.
-- name: put_relation
INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind, has_authority, lives_with, is_informed, no_contact)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (school_id, pupil_id, parent_id) DO UPDATE SET kind = excluded.kind, lives_with = excluded.lives_with,
    has_authority = CASE WHEN parent_relation.decided_at IS NULL THEN excluded.has_authority
        ELSE parent_relation.has_authority END,
    is_informed = CASE WHEN parent_relation.decided_at IS NULL THEN excluded.is_informed
        ELSE parent_relation.is_informed END,
    no_contact = CASE WHEN excluded.no_contact = 1
            AND (parent_relation.decided_at IS NULL OR parent_relation.said_no_contact = 0) THEN 1
        ELSE parent_relation.no_contact END,
    ended_on = CASE WHEN parent_relation.ended_by_school = 1 THEN parent_relation.ended_on END,
    asks = CASE WHEN parent_relation.decided_at IS NULL THEN 0
        WHEN parent_relation.said_authority <> excluded.has_authority
            OR parent_relation.said_informed <> excluded.is_informed
            OR parent_relation.said_no_contact <> excluded.no_contact THEN 1
        ELSE parent_relation.asks END,
    said_authority = CASE WHEN parent_relation.decided_at IS NOT NULL THEN excluded.has_authority END,
    said_informed = CASE WHEN parent_relation.decided_at IS NOT NULL THEN excluded.is_informed END,
    said_no_contact = CASE WHEN parent_relation.decided_at IS NOT NULL THEN excluded.no_contact END;

-- Only ever set, too; and not where the school itself has said whether they live.
-- name: mark_deceased
UPDATE person SET is_deceased = 1 WHERE school_id = $1 AND id = $2 AND deceased_decided_at IS NULL;

-- name: mark_secret_address
UPDATE person SET has_secret_address = 1 WHERE school_id = $1 AND id = $2;

-- name: drop_key
DELETE FROM administration_key WHERE school_id = $1 AND kind = $2 AND key = $3;

-- name: begin_pupil_mentor
INSERT INTO pupil_mentor (school_id, pupil_id, mentor_id, from_on) VALUES ($1, $2, $3, $4)
ON CONFLICT (school_id, pupil_id, mentor_id) DO UPDATE SET
    from_on = CASE WHEN pupil_mentor.ended_on IS NULL THEN pupil_mentor.from_on ELSE excluded.from_on END,
    ended_on = NULL;

-- name: end_pupil_mentor
UPDATE pupil_mentor SET ended_on = $4
WHERE school_id = $1 AND pupil_id = $2 AND mentor_id = $3 AND ended_on IS NULL;

-- name: end_relation
UPDATE parent_relation SET ended_on = $4
WHERE school_id = $1 AND pupil_id = $2 AND parent_id = $3 AND ended_on IS NULL;

-- name: add_staff_role
INSERT INTO staff_role (school_id, id, person_id, role, class_id) VALUES ($1, $2, $3, $4, $5);

-- name: end_staff_role
UPDATE staff_role SET ended_on = $3 WHERE school_id = $1 AND id = $2;

-- name: leave
UPDATE person SET left_on = $3 WHERE school_id = $1 AND id = $2 AND left_on IS NULL;

-- Assigned headers, and previews

-- name: assigned_columns
SELECT header, column_name FROM import_column WHERE school_id = $1 ORDER BY header LIMIT 1000;

-- name: assign_column
INSERT INTO import_column (school_id, header, column_name) VALUES ($1, $2, $3)
ON CONFLICT (school_id, header) DO UPDATE SET column_name = excluded.column_name;

-- name: add_preview
INSERT INTO import_preview (school_id, id, made_by, made_at, files) VALUES ($1, $2, $3, $4, $5);

-- name: preview
SELECT files, made_at, applied_at, result, answers FROM import_preview WHERE school_id = $1 AND id = $2;

-- name: keep_answers
UPDATE import_preview SET answers = $3 WHERE school_id = $1 AND id = $2 AND applied_at IS NULL;

-- The files go when they have been applied: they would be a second copy of everybody's data.
-- name: preview_applied
UPDATE import_preview SET applied_at = $3, result = $4, files = '', answers = ''
WHERE school_id = $1 AND id = $2 AND applied_at IS NULL;

-- In all schools where the date can be trusted (slices/leavers).
-- name: forget_old_previews
DELETE FROM import_preview WHERE made_at < $1 AND applied_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = import_preview.school_id);

-- The same: a supporter (slices/assignments) is a name and nothing else. What they wrote keeps its author's
-- id; who that was, nobody knows any more.
-- name: forget_names
UPDATE person SET given_name = '', language = 'nl'
WHERE given_name <> '' AND family_name = '' AND created_at < $1
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = person.school_id)
    AND NOT EXISTS (SELECT 1 FROM administration_key k
        WHERE k.school_id = person.school_id AND k.person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.school_id = person.school_id AND r.person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = person.school_id AND e.pupil_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM parent_relation r
        WHERE r.school_id = person.school_id AND (r.parent_id = person.id OR r.pupil_id = person.id))
    AND NOT EXISTS (SELECT 1 FROM work w
        WHERE w.school_id = person.school_id AND w.companion_person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM supporter_proposal s
        WHERE s.school_id = person.school_id AND s.person_id = person.id);

-- Who left and is forgotten

-- name: forget_parents
DELETE FROM parent_relation WHERE school_id = $1 AND pupil_id = $2;

-- name: forget_children
DELETE FROM parent_relation WHERE school_id = $1 AND parent_id = $2;

-- name: forget_pupil_mentors
DELETE FROM pupil_mentor WHERE school_id = $1 AND (pupil_id = $2 OR mentor_id = $2);

-- The enrolment: name, birthday, number, classes, and from when to when.
-- name: keep_enrolment
UPDATE person SET email = '', phone = '', street = '', postcode = '', town = '', language = 'nl', is_deceased = 0,
    has_secret_address = 0, deceased_decided_at = NULL, left_on = COALESCE(left_on, $3), forgotten_on = $4
WHERE school_id = $1 AND id = $2;

-- Of staff an id stays, under which they set out work and wrote templates.
-- name: keep_id
UPDATE person SET given_name = '', infix = '', family_name = '', email = '', phone = '', street = '', postcode = '',
    town = '', born_on = NULL, language = 'nl', is_deceased = 0, has_secret_address = 0,
    deceased_decided_at = NULL, left_on = COALESCE(left_on, $3), forgotten_on = $4
WHERE school_id = $1 AND id = $2;

-- name: forget_keys
DELETE FROM administration_key WHERE school_id = $1 AND person_id = $2;

-- name: forget_enrolments
DELETE FROM enrolment WHERE school_id = $1 AND pupil_id = $2;

-- name: forget_row
DELETE FROM person WHERE school_id = $1 AND id = $2;

-- What an import did, with the rows that it refused: they name people.
-- name: forget_applied_previews
DELETE FROM import_preview WHERE school_id = $1 AND applied_at < $2;
