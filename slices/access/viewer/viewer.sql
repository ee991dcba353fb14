-- Who looks, and what stands between them and a pupil or class. The last parameter is the viewer's today.

-- What stands between the viewer $3 and the pupil $2. `barred`: somebody who may not be in contact.
-- name: pupil_and_viewer
SELECT p.id, p.given_name, p.infix, p.family_name, c.id AS class_id, c.name AS class_name, g.number AS grade,
    CASE WHEN EXISTS (SELECT 1 FROM informed_parent pr
            WHERE pr.school_id = p.school_id AND pr.pupil_id = p.id AND pr.parent_id = $3
                AND (pr.ended_on IS NULL OR pr.ended_on > $4))
        THEN 1 ELSE 0 END AS own_child,
    CASE WHEN EXISTS (SELECT 1 FROM barred_parent pr
            WHERE pr.school_id = p.school_id AND pr.pupil_id = p.id AND pr.parent_id = $3 AND pr.from_on <= $4)
        THEN 1 ELSE 0 END AS barred,
    CASE WHEN EXISTS (SELECT 1 FROM work w WHERE w.school_id = $1 AND w.companion_person_id = $3)
        AND EXISTS (SELECT 1 FROM supported_work w
            WHERE w.school_id = p.school_id AND w.person_id = $3 AND w.pupil_id = p.id AND w.year_ends_on >= $4)
        THEN 1 ELSE 0 END AS supported,
    CASE WHEN EXISTS (SELECT 1 FROM staff_role r
            WHERE r.school_id = p.school_id AND r.person_id = $3 AND r.role = 'mentor' AND r.class_id = e.class_id
                AND (r.ended_on IS NULL OR r.ended_on > $4))
        THEN 1 ELSE 0 END AS own_class,
    CASE WHEN EXISTS (SELECT 1 FROM pupil_mentor m
            WHERE m.school_id = p.school_id AND m.pupil_id = p.id AND m.mentor_id = $3
                AND (m.from_on <= $4 OR $4 = '') AND (m.ended_on IS NULL OR m.ended_on > $4))
        THEN 1 ELSE 0 END AS own_pupil
FROM person_at_school p
LEFT JOIN enrolment e ON e.school_id = p.school_id AND e.pupil_id = p.id AND (e.from_on <= $4 OR $4 = '')
    AND (e.until_on IS NULL OR e.until_on > $4)
LEFT JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
LEFT JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
WHERE p.school_id = $1 AND p.id = $2 AND p.until_on > $4
    AND (e.pupil_id IS NOT NULL OR EXISTS (SELECT 1 FROM administration_key k
        WHERE k.school_id = p.school_id AND k.person_id = p.id AND k.kind = 'pupil'))
ORDER BY e.from_on DESC
LIMIT 1;

-- name: class_and_viewer
SELECT c.id, c.name, c.grade_id, g.school_year_id, g.number AS grade,
    CASE WHEN EXISTS (SELECT 1 FROM staff_role r
            WHERE r.school_id = c.school_id AND r.person_id = $3 AND r.role = 'mentor' AND r.class_id = c.id
                AND (r.ended_on IS NULL OR r.ended_on > $4))
        THEN 1 ELSE 0 END AS own_class
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
WHERE c.school_id = $1 AND c.id = $2;

-- $4, $5 and $6: as pupil, parent, supporter. The caller sorts, and leaves out who came twice.
-- name: own_pupils
SELECT m.relation, p.id, p.given_name, p.infix, p.family_name, c.id AS class_id, c.name AS class_name,
    g.number AS grade, e.from_on
FROM (
    SELECT s.id AS pupil_id, 0 AS relation
    FROM person s
    WHERE CAST($4 AS BIGINT) = 1 AND s.school_id = $1 AND s.id = $2
    UNION ALL
    SELECT pr.pupil_id, 1
    FROM informed_parent pr
    WHERE CAST($5 AS BIGINT) = 1 AND pr.school_id = $1 AND pr.parent_id = $2 AND (pr.ended_on IS NULL OR pr.ended_on > $3)
    UNION ALL
    SELECT w.pupil_id, 2
    FROM supported_work w
    WHERE CAST($6 AS BIGINT) = 1 AND w.school_id = $1 AND w.person_id = $2 AND w.year_ends_on >= $3
) m
JOIN person_at_school p ON p.school_id = $1 AND p.id = m.pupil_id
LEFT JOIN enrolment e ON e.school_id = p.school_id AND e.pupil_id = p.id AND (e.from_on <= $3 OR $3 = '')
    AND COALESCE(e.until_on, '9999-12-31') > $3
LEFT JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
LEFT JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
WHERE p.until_on > $3
    AND (e.pupil_id IS NOT NULL OR EXISTS (SELECT 1 FROM administration_key k
        WHERE k.school_id = p.school_id AND k.person_id = p.id AND k.kind = 'pupil'))
LIMIT 400;

-- name: mentored_pupils
SELECT p.id, p.given_name, p.infix, p.family_name, c.id AS class_id, c.name AS class_name, g.number AS grade
FROM pupil_mentor m
JOIN person_at_school p ON p.school_id = m.school_id AND p.id = m.pupil_id AND p.until_on > $3
LEFT JOIN enrolment e ON e.school_id = p.school_id AND e.pupil_id = p.id AND (e.from_on <= $3 OR $3 = '')
    AND (e.until_on IS NULL OR e.until_on > $3)
LEFT JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
LEFT JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
WHERE m.school_id = $1 AND m.mentor_id = $2 AND (m.from_on <= $3 OR $3 = '')
    AND (m.ended_on IS NULL OR m.ended_on > $3)
    AND NOT EXISTS (SELECT 1 FROM barred_parent b
        WHERE b.school_id = m.school_id AND b.pupil_id = m.pupil_id AND b.parent_id = m.mentor_id AND b.from_on <= $3)
ORDER BY g.number, c.name, p.given_name, p.family_name, p.id, e.from_on DESC
LIMIT 60;

-- The caller sorts.
-- name: own_classes
SELECT c.id, c.name, c.grade_id, g.school_year_id, g.number AS grade
FROM staff_role r
JOIN school_class c ON c.school_id = r.school_id AND c.id = r.class_id
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
WHERE r.school_id = $1 AND r.person_id = $2 AND r.role = 'mentor' AND (r.ended_on IS NULL OR r.ended_on > $3)
LIMIT 20;

-- name: looked_lately
SELECT e.id FROM audit_entry e
WHERE e.school_id = $1 AND e.viewer_id = $2 AND e.at > $3 AND e.action = $4 AND e.pupil_id = $5
    AND COALESCE(e.object_id, '') = $6
LIMIT 1;

-- '' is nothing. Without class $8, that of pupil $6 on the day $9.
-- name: note
INSERT INTO audit_entry (school_id, id, at, viewer_id, action, pupil_id, object_id, class_id)
VALUES ($1, $2, $3, $4, $5, NULLIF($6, ''), NULLIF($7, ''), COALESCE(NULLIF($8, ''),
    (SELECT MIN(e.class_id) FROM enrolment e
        WHERE e.school_id = $1 AND e.pupil_id = $6 AND e.from_on <= $9 AND (e.until_on IS NULL OR e.until_on > $9))));
