-- Mentors of a pupil's own, and of its class now.
-- name: mentor_names
SELECT p.given_name, p.infix, p.family_name, m.is_own
FROM (SELECT o.mentor_id AS person_id, 1 AS is_own
    FROM pupil_mentor o
    WHERE o.school_id = $1 AND o.pupil_id = $2 AND o.from_on <= $3 AND (o.ended_on IS NULL OR o.ended_on > $3)
    UNION ALL
    SELECT r.person_id, 0
    FROM enrolment e
    JOIN staff_role r ON r.school_id = e.school_id AND r.class_id = e.class_id AND r.role = 'mentor'
        AND (r.ended_on IS NULL OR r.ended_on > $3)
    WHERE e.school_id = $1 AND e.pupil_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)) m
JOIN person_at_school p ON p.school_id = $1 AND p.id = m.person_id AND p.until_on > $3
ORDER BY m.is_own DESC, p.given_name, p.family_name, p.id
LIMIT 10;
