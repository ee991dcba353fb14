-- What tells people of one name apart.

-- $2 is a text with a person's id in every 64 places: so one question is enough for any list. A row for
-- each child of a parent.
-- name: traits
WITH RECURSIVE place (rest) AS (
    SELECT CAST($2 AS TEXT)
    UNION ALL
    SELECT substr(rest, 65) FROM place WHERE length(rest) > 64
)
SELECT p.id, p.born_on, p.email, k.key AS number, a.login, child.id AS child_id, child.given_name, child.infix,
    child.family_name, ck.key AS child_number
FROM place
CROSS JOIN person p
LEFT JOIN administration_key k ON k.school_id = p.school_id AND k.person_id = p.id AND k.kind = 'pupil'
LEFT JOIN staff_account a ON a.school_id = p.school_id AND a.person_id = p.id
LEFT JOIN parent_relation r ON r.school_id = p.school_id AND r.parent_id = p.id
    AND r.ended_on IS NULL
LEFT JOIN person child ON child.school_id = r.school_id AND child.id = r.pupil_id
LEFT JOIN administration_key ck ON ck.school_id = child.school_id AND ck.person_id = child.id AND ck.kind = 'pupil'
WHERE p.school_id = $1 AND p.id = rtrim(substr(rest, 1, 64))
ORDER BY p.id, k.key, child.given_name, child.id, ck.key
LIMIT 5000;

-- The children who bring a letter home to its reader: of class $3, or of any class where that is ''. $2 as in
-- `traits`, $4 is today.
-- name: bearers
WITH RECURSIVE place (rest) AS (
    SELECT CAST($2 AS TEXT)
    UNION ALL
    SELECT substr(rest, 65) FROM place WHERE length(rest) > 64
)
SELECT DISTINCT r.parent_id AS reader_id, child.id, child.given_name, child.infix, child.family_name
FROM place
CROSS JOIN informed_parent r
JOIN person_at_school child ON child.school_id = r.school_id AND child.id = r.pupil_id
    AND child.until_on > $4
JOIN enrolment e ON e.school_id = child.school_id AND e.pupil_id = child.id AND e.from_on <= $4
    AND (e.until_on IS NULL OR e.until_on > $4) AND ($3 = '' OR e.class_id = $3)
WHERE r.school_id = $1 AND r.parent_id = rtrim(substr(rest, 1, 64))
    AND (r.ended_on IS NULL OR r.ended_on > $4)
ORDER BY r.parent_id, child.given_name, child.id
LIMIT 10000;

-- Everybody in the classes of some pupils, these too. $2 as in `traits`, $3 is today.
-- name: classmates_of_pupils
WITH RECURSIVE place (rest) AS (
    SELECT CAST($2 AS TEXT)
    UNION ALL
    SELECT substr(rest, 65) FROM place WHERE length(rest) > 64
)
SELECT DISTINCT p.id, p.given_name, p.infix, p.family_name
FROM place
CROSS JOIN enrolment mine
JOIN enrolment e ON e.school_id = mine.school_id AND e.class_id = mine.class_id AND e.from_on <= $3
    AND (e.until_on IS NULL OR e.until_on > $3)
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $3
WHERE mine.school_id = $1 AND mine.pupil_id = rtrim(substr(rest, 1, 64))
    AND mine.from_on <= $3 AND (mine.until_on IS NULL OR mine.until_on > $3)
ORDER BY p.id
LIMIT 5000;

-- name: classmates
SELECT p.id, p.given_name, p.infix, p.family_name
FROM enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $3
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
ORDER BY p.id
LIMIT 60;
