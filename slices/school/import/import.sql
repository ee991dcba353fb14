-- What an import writes, and the previews that wait for "yes".

-- A BRIN number names a school; more than one only in a house with a copy of it (the demo's many schools).
-- name: schools_by_brin
SELECT id, name FROM school WHERE brin = $1 ORDER BY created_at LIMIT 2;

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

-- name: drop_key
DELETE FROM administration_key WHERE school_id = $1 AND kind = $2 AND key = $3;

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
