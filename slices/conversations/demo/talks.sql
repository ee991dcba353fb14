-- name: class_by_name
SELECT c.class_id, c.school_year_id, m.person_id AS mentor_id
FROM class_in_year c
CROSS JOIN class_mentor m
WHERE c.school_id = $1 AND c.name = $2 AND m.school_id = c.school_id AND m.class_id = c.class_id AND m.until_on > $3
ORDER BY m.person_id
LIMIT 1;

-- name: pupils_by_name
SELECT k.pupil_id, k.given_name, k.family_name, r.parent_id, p.given_name AS parent_name
FROM pupil_of_class k
LEFT JOIN informed_parent r ON r.school_id = k.school_id AND r.pupil_id = k.pupil_id AND r.ended_on IS NULL
LEFT JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.parent_id
WHERE k.school_id = $1 AND k.class_id = $2 AND k.from_on <= $3 AND k.until_on > $3
ORDER BY k.family_name, k.given_name, k.pupil_id, p.given_name, r.parent_id
LIMIT 200;
