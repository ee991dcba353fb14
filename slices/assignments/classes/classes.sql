-- The classes of this school year, for who follows them all. $2 is the school's day.

-- name: classes_now
SELECT c.id, c.name, g.number AS grade
FROM school_year y
JOIN grade g ON g.school_id = y.school_id AND g.school_year_id = y.id
JOIN school_class c ON c.school_id = g.school_id AND c.grade_id = g.id
WHERE y.school_id = $1 AND y.starts_on <= $2 AND y.ends_on >= $2
LIMIT 300;

-- name: mentors_now
SELECT r.class_id, p.given_name, p.infix, p.family_name
FROM staff_role r
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.person_id AND p.until_on > $2
WHERE r.school_id = $1 AND r.role = 'mentor' AND COALESCE(r.ended_on, '9999-12-31') > $2
LIMIT 1000;

-- Who is in a class now, and whether a parent who hears of this pupil ever came in.
-- name: pupils_now
SELECT e.class_id, e.pupil_id, p.given_name, p.infix, p.family_name,
    CASE WHEN EXISTS (SELECT 1 FROM adult_came_in c
            JOIN informed_parent r ON r.school_id = c.school_id AND r.pupil_id = c.pupil_id AND r.parent_id = c.adult_id
                AND (r.ended_on IS NULL OR r.ended_on > $2)
            WHERE c.school_id = e.school_id AND c.pupil_id = e.pupil_id)
        THEN 1 ELSE 0 END AS came_in
FROM enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $2
WHERE e.school_id = $1 AND e.from_on <= $2 AND COALESCE(e.until_on, '9999-12-31') > $2
LIMIT 6000;

-- What was announced to a class, and isn't looked back on yet.
-- name: running_now
SELECT a.id, a.class_id, a.announced_on, a.prepared_on, a.hand_in_on, a.debrief_on, t.id AS template_id, t.content_hash
FROM given_assignment a
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE a.school_id = $1 AND a.debriefed_at IS NULL AND a.announced_on <= $2
ORDER BY a.hand_in_on, a.id
LIMIT 1000;

-- name: works_running
SELECT w.assignment_id, w.work_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until,
    w.needs_adult, w.proposal, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.reopened_at,
    w.more_time_until, w.pages_wait, w.reminded_at
FROM given_assignment a
CROSS JOIN work_progress w
WHERE a.school_id = $1 AND a.debriefed_at IS NULL AND a.announced_on <= $2 AND w.school_id = a.school_id
    AND w.assignment_id = a.id
LIMIT 30000;
