-- What was set out is changed, withdrawn, or set out again.

-- No row: it was changed after $8 was seen, withdrawn or looked back on meanwhile.
-- name: change_assignment
UPDATE assignment
SET announced_on = $3, prepared_on = $4, hand_in_on = $5, debrief_on = $6, feedback = $7, changes = changes + 1
WHERE school_id = $1 AND id = $2 AND changes = $8 AND withdrawn_at IS NULL AND debriefed_at IS NULL;

-- name: withdraw_assignment
UPDATE assignment SET withdrawn_at = $3, changes = changes + 1
WHERE school_id = $1 AND id = $2 AND withdrawn_at IS NULL AND debriefed_at IS NULL;

-- What was filled in is there again, so the version stays once somebody has begun.
-- name: set_out_again
UPDATE assignment
SET activity_id = CAST($3 AS TEXT), template_id = $4, announced_on = $5, prepared_on = $6, hand_in_on = $7,
    debrief_on = $8, feedback = $9, set_out_by = $10, set_out_at = $11, withdrawn_at = NULL, changes = changes + 1
WHERE school_id = $1 AND id = $2 AND withdrawn_at IS NOT NULL;

-- name: withdrawn_of_class
SELECT a.id, a.withdrawn_at, t.id AS template_id, t.template_key, t.content_hash,
    (SELECT COUNT(*) FROM work w WHERE w.school_id = a.school_id AND w.assignment_id = a.id
        AND w.began_at IS NOT NULL) AS begun
FROM assignment a
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE a.school_id = $1 AND a.class_id = $2 AND a.withdrawn_at IS NOT NULL
LIMIT 400;

-- name: give_more_time
UPDATE work SET more_time_until = CAST($3 AS TEXT) WHERE school_id = $1 AND id = $2 AND handed_in_at IS NULL;

-- Whose own day isn't later than the class's any more has the class's.
-- name: end_more_time
UPDATE work SET more_time_until = NULL
WHERE school_id = $1 AND assignment_id = $2 AND more_time_until IS NOT NULL AND more_time_until <= $3;

-- Whoever is reminded of the new day may have been of the old one.
-- name: forget_reminders_of
DELETE FROM reminder
WHERE school_id = $1 AND work_id IN (SELECT w.id FROM work w WHERE w.school_id = $1 AND w.assignment_id = $2
    AND w.handed_in_at IS NULL AND ($3 = '' OR w.id = $3));

-- name: keep_no_reminder_of
UPDATE work SET reminded_at = NULL
WHERE school_id = $1 AND assignment_id = $2 AND handed_in_at IS NULL AND reminded_at IS NOT NULL AND ($3 = '' OR id = $3);

-- name: pupils_at_work
SELECT pupil_id FROM work WHERE school_id = $1 AND assignment_id = $2 AND handed_in_at IS NULL LIMIT 100;

-- The parents who were told ($4) of this assignment ($5): it went out to them, and they still hear of the pupil.
-- name: parents_told
SELECT r.parent_id, p.given_name, p.infix, p.family_name, p.email, p.language, p.chosen_language, r.pupil_id,
    child.given_name AS pupil_name
FROM enrolment e
JOIN person_at_school child ON child.school_id = e.school_id AND child.id = e.pupil_id
JOIN informed_parent r ON r.school_id = e.school_id AND r.pupil_id = e.pupil_id
    AND (r.ended_on IS NULL OR r.ended_on > $3)
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.parent_id AND p.until_on > $3
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
    AND child.until_on > $3
    AND EXISTS (SELECT 1 FROM message_about told
        JOIN message m ON m.school_id = told.school_id AND m.id = told.message_id
        WHERE told.school_id = r.school_id AND told.reader_id = r.parent_id AND told.pupil_id = r.pupil_id
            AND m.purpose = $4 AND m.about_id = $5 AND m.sent_at IS NOT NULL AND m.withdrawn_at IS NULL)
ORDER BY r.parent_id, child.given_name
LIMIT 400;

-- What was noted of the class's pupils, wherever they did an assignment: what would help next time (HA-13). The last first.
-- name: what_would_help
SELECT w.pupil_id, p.given_name, p.infix, p.family_name, d.would_help
FROM enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $3
JOIN work w ON w.school_id = e.school_id AND w.pupil_id = e.pupil_id
JOIN debrief d ON d.school_id = w.school_id AND d.work_id = w.id
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
    AND d.would_help <> ''
ORDER BY d.noted_at DESC
LIMIT 300;

-- The classes of a grade, and what each was given of a template ($3).
-- name: classes_of_grade
SELECT c.id, c.name, (SELECT a.id FROM given_assignment a
        JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
        WHERE a.school_id = c.school_id AND a.class_id = c.id AND t.template_key = $3 LIMIT 1) AS given_id
FROM school_class c
WHERE c.school_id = $1 AND c.grade_id = $2
ORDER BY c.name
LIMIT 60;

-- name: grade_of_school
SELECT g.id, g.number, y.ends_on AS year_ends_on
FROM grade g JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE g.school_id = $1 AND g.id = $2;

-- What classes were given from an activity of the year plan, and isn't looked back on.
-- name: given_from_activity
SELECT a.id, c.name, a.hand_in_on
FROM given_assignment a JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
WHERE a.school_id = $1 AND a.activity_id = $2 AND a.debriefed_at IS NULL
ORDER BY c.name
LIMIT 60;

-- Who was told ($4) since $5 of a pupil of the class what home assignments are: it went out, or still waits.
-- name: told_what_they_are
SELECT DISTINCT told.reader_id, told.pupil_id
FROM enrolment e
CROSS JOIN message_about told
CROSS JOIN message m
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
    AND told.school_id = e.school_id AND told.pupil_id = e.pupil_id AND m.school_id = told.school_id
    AND m.id = told.message_id AND m.also_says = $4 AND m.made_at >= $5
    AND (m.withdrawn_at IS NULL OR m.sent_at IS NOT NULL)
LIMIT 2000;
