-- The parents who are informed and in contact, of the pupils in $4 (",id,id,") who are in a class of which the viewer ($2)
-- is mentor on day $3. A secret number stays with the administration. The caller sorts.
-- name: parents_to_reach
SELECT r.pupil_id, p.id AS parent_id, r.kind, CASE WHEN p.has_secret_address = 1 THEN '' ELSE p.phone END AS phone,
    p.has_secret_address AS is_secret, p.language,
    (SELECT MIN(c.happened_at) FROM adult_came_in c
        WHERE c.school_id = r.school_id AND c.pupil_id = r.pupil_id AND c.adult_id = p.id) AS came_in_at,
    CASE WHEN EXISTS (SELECT 1 FROM adult_got_letter l
            WHERE l.school_id = r.school_id AND l.pupil_id = r.pupil_id AND l.adult_id = p.id)
        THEN 1 ELSE 0 END AS got_letter
FROM staff_role m
CROSS JOIN enrolment e
JOIN informed_parent r ON r.school_id = e.school_id AND r.pupil_id = e.pupil_id
    AND (r.ended_on IS NULL OR r.ended_on > $3)
    AND e.pupil_id NOT IN (SELECT b.pupil_id FROM barred_parent b
        WHERE b.school_id = $1 AND b.parent_id = $2 AND b.from_on <= $3)
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.parent_id AND p.until_on > $3
WHERE m.school_id = $1 AND m.person_id = $2 AND m.role = 'mentor' AND COALESCE(m.ended_on, '9999-12-31') > $3
    AND e.school_id = m.school_id AND e.class_id = m.class_id AND e.from_on <= $3
    AND COALESCE(e.until_on, '9999-12-31') > $3 AND $4 LIKE '%,' || e.pupil_id || ',%'
LIMIT 2000;
