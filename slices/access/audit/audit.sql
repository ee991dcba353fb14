-- Who looked at what, and who changed what: newest first, 51. $2: only what came before this id ('' for the newest).
-- What is asked for: $3 an action, $4 somebody who did it (a pattern of the name in small letters), $5 a class, $6 and
-- $7 from and until which moment; '' and 0 are all.
-- name: audit_trail
SELECT e.id, e.at, e.action, e.pupil_id, e.viewer_id, v.given_name, v.infix, v.family_name, p.given_name AS pupil_given_name,
    p.infix AS pupil_infix, p.family_name AS pupil_family_name, c.name AS class_name
FROM audit_entry e
JOIN person v ON v.school_id = e.school_id AND v.id = e.viewer_id
LEFT JOIN person p ON p.school_id = e.school_id AND p.id = e.pupil_id
LEFT JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
WHERE e.school_id = $1 AND ($2 = '' OR e.id < $2) AND ($3 = '' OR e.action = $3)
    AND ($4 = '' OR lower(v.given_name || CASE WHEN v.infix = '' THEN '' ELSE ' ' || v.infix END || ' ' || v.family_name)
        LIKE $4 ESCAPE '\')
    AND ($5 = '' OR e.class_id = $5)
    AND (CAST($6 AS BIGINT) = 0 OR e.at >= $6) AND (CAST($7 AS BIGINT) = 0 OR e.at < $7)
ORDER BY e.id DESC
LIMIT 51;

-- The same about one pupil, $8.
-- name: audit_trail_of_pupil
SELECT e.id, e.at, e.action, e.pupil_id, e.viewer_id, v.given_name, v.infix, v.family_name, p.given_name AS pupil_given_name,
    p.infix AS pupil_infix, p.family_name AS pupil_family_name, c.name AS class_name
FROM audit_entry e
JOIN person v ON v.school_id = e.school_id AND v.id = e.viewer_id
LEFT JOIN person p ON p.school_id = e.school_id AND p.id = e.pupil_id
LEFT JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
WHERE e.school_id = $1 AND e.pupil_id = $8 AND ($2 = '' OR e.id < $2) AND ($3 = '' OR e.action = $3)
    AND ($4 = '' OR lower(v.given_name || CASE WHEN v.infix = '' THEN '' ELSE ' ' || v.infix END || ' ' || v.family_name)
        LIKE $4 ESCAPE '\')
    AND ($5 = '' OR e.class_id = $5)
    AND (CAST($6 AS BIGINT) = 0 OR e.at >= $6) AND (CAST($7 AS BIGINT) = 0 OR e.at < $7)
ORDER BY e.at DESC, e.id DESC
LIMIT 51;

-- Of any year of which there can be entries.
-- name: classes_in_the_trail
SELECT c.id, c.name, y.name AS year
FROM school_year y
JOIN grade g ON g.school_id = y.school_id AND g.school_year_id = y.id
JOIN school_class c ON c.school_id = g.school_id AND c.grade_id = g.id
WHERE y.school_id = $1
ORDER BY y.starts_on DESC, g.number, c.name
LIMIT 400;
