-- Letters with codes: for whom, and what stands on them. $2 is 'class', 'grade' or 'school', $3 its id, $4 today, $5 is 1 when
-- people who have used their code get a new one too.

-- One row for each child of each parent: all children at the school, not only those of this class.
-- name: parents_to_write
WITH chosen AS (
    SELECT pr.parent_id, MIN(c.name) AS class_name, MIN(child.family_name) AS sort_name
    FROM informed_parent pr
    JOIN person_at_school child ON child.school_id = pr.school_id AND child.id = pr.pupil_id
    JOIN enrolment e ON e.school_id = pr.school_id AND e.pupil_id = pr.pupil_id AND e.from_on <= $4
        AND (e.until_on IS NULL OR e.until_on > $4)
    JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
    WHERE pr.school_id = $1 AND (pr.ended_on IS NULL OR pr.ended_on > $4) AND child.until_on > $4
        AND (($2 = 'class' AND c.id = $3) OR ($2 = 'grade' AND c.grade_id = $3) OR $2 = 'school')
        AND (CAST($5 AS BIGINT) = 1 OR NOT EXISTS (SELECT 1 FROM letter_code l
            WHERE l.school_id = pr.school_id AND l.person_id = pr.parent_id AND l.first_used_at IS NOT NULL
                AND l.revoked_at IS NULL))
    GROUP BY pr.parent_id
)
SELECT p.id, p.given_name, p.infix, p.family_name, p.street, p.postcode, p.town, p.language, p.chosen_language,
    chosen.class_name, child.id AS child_id, child.given_name AS child_name
FROM chosen
JOIN person_at_school p ON p.school_id = $1 AND p.id = chosen.parent_id AND p.until_on > $4
JOIN informed_parent pr ON pr.school_id = $1 AND pr.parent_id = chosen.parent_id
    AND (pr.ended_on IS NULL OR pr.ended_on > $4)
JOIN person_at_school child ON child.school_id = $1 AND child.id = pr.pupil_id
    AND child.until_on > $4
ORDER BY chosen.class_name, chosen.sort_name, p.family_name, p.id, child.given_name
LIMIT 10000;

-- name: pupils_to_write
SELECT p.id, p.given_name, p.infix, p.family_name, p.street, p.postcode, p.town, p.language, p.chosen_language,
    c.name AS class_name
FROM enrolment e
JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $4
    AND p.is_deceased = 0
WHERE e.school_id = $1 AND e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4)
    AND (($2 = 'class' AND c.id = $3) OR ($2 = 'grade' AND c.grade_id = $3) OR $2 = 'school')
    AND (CAST($5 AS BIGINT) = 1 OR NOT EXISTS (SELECT 1 FROM letter_code l
        WHERE l.school_id = e.school_id AND l.person_id = e.pupil_id AND l.first_used_at IS NOT NULL
            AND l.revoked_at IS NULL))
ORDER BY c.name, p.given_name, p.family_name, p.id
LIMIT 5000;

-- One person's letter, with the children if there are any; none to who has died or left.
-- name: person_to_write
SELECT p.id, p.given_name, p.infix, p.family_name, p.street, p.postcode, p.town, p.language, p.chosen_language,
    child.id AS child_id, child.given_name AS child_name,
    CASE WHEN EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = p.school_id AND e.pupil_id = p.id)
        THEN 1 ELSE 0 END AS is_pupil
FROM person_at_school p
LEFT JOIN informed_parent pr ON pr.school_id = p.school_id AND pr.parent_id = p.id
    AND (pr.ended_on IS NULL OR pr.ended_on > $3)
LEFT JOIN person_at_school child ON child.school_id = pr.school_id AND child.id = pr.pupil_id
    AND child.until_on > $3
WHERE p.school_id = $1 AND p.id = $2 AND p.is_deceased = 0 AND p.until_on > $3
ORDER BY child.given_name
LIMIT 20;

-- How far each class is: parents who should have access, who got a letter, who have been in.
-- name: letters_of_classes
SELECT c.id, c.name, c.grade_id, g.number AS grade, COUNT(DISTINCT pr.parent_id) AS parents,
    COUNT(DISTINCT l.person_id) AS with_code,
    COUNT(DISTINCT CASE WHEN l.first_used_at IS NULL THEN NULL ELSE l.person_id END) AS been_in
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id AND y.starts_on <= $2 AND y.ends_on >= $2
LEFT JOIN enrolment e ON e.school_id = c.school_id AND e.class_id = c.id AND e.from_on <= $2
    AND (e.until_on IS NULL OR e.until_on > $2)
LEFT JOIN person_at_school child ON child.school_id = e.school_id AND child.id = e.pupil_id
    AND child.until_on > $2
LEFT JOIN informed_parent pr ON pr.school_id = child.school_id AND pr.pupil_id = child.id
    AND (pr.ended_on IS NULL OR pr.ended_on > $2)
LEFT JOIN letter_code l ON l.school_id = pr.school_id AND l.person_id = pr.parent_id AND l.revoked_at IS NULL
WHERE c.school_id = $1
GROUP BY c.id, c.name, c.grade_id, g.number
ORDER BY g.number, c.name
LIMIT 200;
