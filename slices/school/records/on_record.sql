-- What a school has now, as an import needs it.

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

-- name: assigned_columns
SELECT header, column_name FROM import_column WHERE school_id = $1 ORDER BY header LIMIT 1000;
