-- Mentors of a pupil's own, and of its class now. The caller sorts: a table to sort in costs more than these few rows.
-- name: mentor_names
SELECT p.given_name, p.infix, p.family_name, p.id, 1 AS is_own
FROM pupil_mentor o
CROSS JOIN person_at_school p
WHERE o.school_id = $1 AND o.pupil_id = $2 AND o.from_on <= $3 AND (o.ended_on IS NULL OR o.ended_on > $3)
    AND p.school_id = o.school_id AND p.id = o.mentor_id AND p.until_on > $3
UNION ALL
SELECT p.given_name, p.infix, p.family_name, p.id, 0
FROM enrolment e
CROSS JOIN staff_role r
CROSS JOIN person_at_school p
WHERE e.school_id = $1 AND e.pupil_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
    AND r.school_id = e.school_id AND r.class_id = e.class_id AND r.role = 'mentor'
    AND (r.ended_on IS NULL OR r.ended_on > $3)
    AND p.school_id = r.school_id AND p.id = r.person_id AND p.until_on > $3
LIMIT 20;
