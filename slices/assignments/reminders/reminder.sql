-- Reminders: what is due, and what was said already. $2 is today.

-- Schools where something may be due: the daily job asks for all of them.
-- name: schools_with_work
SELECT school_id FROM given_assignment
WHERE debriefed_at IS NULL AND hand_in_on >= $1 AND hand_in_on <= $2
UNION
SELECT w.school_id FROM work w
WHERE w.more_time_until >= $1 AND w.more_time_until <= $2
ORDER BY school_id
LIMIT 10000;

-- name: school_name
SELECT name FROM school WHERE id = $1;

-- Work that isn't handed in, its day between $3 and $4, of the class $5 or of all (''), with each parent who may do it
-- along: the one whom the work names, or all of them where that one may not any more. `was_reminded`: of it already,
-- before or after its day. Parents who aren't informed or may not be in contact hear nothing.
-- name: parents_to_remind
SELECT p.id, p.given_name, p.infix, p.family_name, p.email, p.street, p.postcode, p.language, p.chosen_language,
    CASE WHEN pp.person_id IS NULL THEN 1 ELSE 0 END AS wants_mail, w.id AS work_id, w.pupil_id, w.companion,
    w.companion_name, w.companion_person_id, u.named_until, child.given_name AS pupil_name, a.class_id, a.announced_on,
    COALESCE(w.more_time_until, a.hand_in_on) AS hand_in_on, t.id AS template_id, t.content_hash, r.lives_with,
    CASE WHEN EXISTS (SELECT 1 FROM reminder m WHERE m.school_id = w.school_id AND m.work_id = w.id AND m.person_id = p.id
            AND m.kind = CASE WHEN COALESCE(w.more_time_until, a.hand_in_on) < $2 THEN 'late' ELSE 'before' END)
        THEN 1 ELSE 0 END AS was_reminded
FROM given_assignment a
CROSS JOIN work w
JOIN companion_of_work u ON u.school_id = w.school_id AND u.work_id = w.id
JOIN person_at_school child ON child.school_id = w.school_id AND child.id = w.pupil_id
    AND child.until_on > $2
JOIN informed_parent r ON r.school_id = w.school_id AND r.pupil_id = w.pupil_id
    AND (r.ended_on IS NULL OR r.ended_on > $2)
    AND (w.companion_person_id IS NULL OR u.until_on <= $2 OR w.companion_person_id = r.parent_id)
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.parent_id AND p.until_on > $2
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
LEFT JOIN paper_reader pp ON pp.school_id = p.school_id AND pp.person_id = p.id
WHERE a.school_id = $1 AND a.debriefed_at IS NULL AND a.hand_in_on <= $4
    AND COALESCE(w.more_time_until, a.hand_in_on) >= $3 AND COALESCE(w.more_time_until, a.hand_in_on) <= $4
    AND ($5 = '' OR a.class_id = $5)
    AND w.school_id = a.school_id AND w.assignment_id = a.id AND w.handed_in_at IS NULL
    AND EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = w.school_id AND e.pupil_id = w.pupil_id
        AND e.class_id = a.class_id AND (e.until_on IS NULL OR e.until_on > $2))
ORDER BY p.id, hand_in_on, child.given_name, w.id
LIMIT 20000;

-- The same for adults from the network: the pupil hands them the slip.
-- name: supporters_to_remind
SELECT p.id, p.given_name, p.infix, p.family_name, p.email, p.street, p.postcode, p.language, p.chosen_language,
    CASE WHEN pp.person_id IS NULL THEN 1 ELSE 0 END AS wants_mail, w.id AS work_id, w.pupil_id, w.companion,
    w.companion_name, w.companion_person_id, u.named_until, child.given_name AS pupil_name, a.class_id, a.announced_on,
    COALESCE(w.more_time_until, a.hand_in_on) AS hand_in_on, t.id AS template_id, t.content_hash, 0 AS lives_with,
    CASE WHEN EXISTS (SELECT 1 FROM reminder m WHERE m.school_id = w.school_id AND m.work_id = w.id AND m.person_id = p.id
            AND m.kind = CASE WHEN COALESCE(w.more_time_until, a.hand_in_on) < $2 THEN 'late' ELSE 'before' END)
        THEN 1 ELSE 0 END AS was_reminded
FROM given_assignment a
CROSS JOIN work w
JOIN companion_of_work u ON u.school_id = w.school_id AND u.work_id = w.id
JOIN supported_work s ON s.school_id = w.school_id AND s.work_id = w.id AND s.year_ends_on >= $2
JOIN person_at_school child ON child.school_id = w.school_id AND child.id = w.pupil_id
    AND child.until_on > $2
JOIN person_at_school p ON p.school_id = s.school_id AND p.id = s.person_id AND p.until_on > $2
    AND p.is_deceased = 0
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
LEFT JOIN paper_reader pp ON pp.school_id = p.school_id AND pp.person_id = p.id
WHERE a.school_id = $1 AND a.debriefed_at IS NULL AND a.hand_in_on <= $4
    AND COALESCE(w.more_time_until, a.hand_in_on) >= $3 AND COALESCE(w.more_time_until, a.hand_in_on) <= $4
    AND ($5 = '' OR a.class_id = $5)
    AND w.school_id = a.school_id AND w.assignment_id = a.id AND w.handed_in_at IS NULL AND child.is_deceased = 0
    AND EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = w.school_id AND e.pupil_id = w.pupil_id
        AND e.class_id = a.class_id AND (e.until_on IS NULL OR e.until_on > $2))
ORDER BY p.id, hand_in_on, child.given_name, w.id
LIMIT 5000;

-- name: was_reminded
INSERT INTO reminder (school_id, work_id, kind, person_id, reminded_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (school_id, work_id, kind, person_id) DO UPDATE SET reminded_at = excluded.reminded_at;

-- When somebody was last reminded of a work, as lists show it.
-- name: keep_reminded
UPDATE work SET reminded_at = (SELECT MAX(m.reminded_at) FROM reminder m
    WHERE m.school_id = work.school_id AND m.work_id = work.id)
WHERE school_id = $1 AND id = $2;

-- The same of all works of which somebody was.
-- name: keep_reminded_of_school
UPDATE work SET reminded_at = (SELECT MAX(m.reminded_at) FROM reminder m
    WHERE m.school_id = work.school_id AND m.work_id = work.id)
WHERE school_id = $1 AND reminded_at IS NOT NULL;

-- The message ($2) that would have reminded them was withdrawn since $3.
-- name: was_not_reminded
DELETE FROM reminder
WHERE school_id = $1 AND (work_id, person_id, reminded_at) IN (
    SELECT w.id, a.reader_id, m.made_at
    FROM message m
    CROSS JOIN message_about a
    CROSS JOIN work w
    WHERE m.school_id = $1 AND m.purpose = $2 AND m.withdrawn_at >= $3 AND a.school_id = m.school_id
        AND a.message_id = m.id AND w.school_id = m.school_id AND w.pupil_id = a.pupil_id)

-- A day that waits already; one that lies further away is a clock's that ran ahead.
-- name: reminder_job_waits
SELECT id FROM job WHERE school_id = $1 AND kind = $2 AND state = 'waiting' AND due_at <= $3 LIMIT 1;
