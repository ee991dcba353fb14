-- The mentor's side. The last parameter named "today" is the school's day.

-- An assignment with its class and template.
-- name: assignment_by_id
SELECT a.id, a.class_id, c.name AS class_name, g.number AS grade, a.announced_on, a.prepared_on, a.hand_in_on,
       a.debrief_on, a.feedback, a.debriefed_at, a.changes, t.id AS template_id, t.template_key, t.content_hash
FROM given_assignment a
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE a.school_id = $1 AND a.id = $2;

-- The works of an assignment, also of pupils who aren't in the class any more. With the pupils asked apart, both are
-- read in a row, which costs less than looking for each pupil's work. The change number isn't in the key that is read:
-- only of what is under way.
-- name: works_with_adults
SELECT w.work_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until, w.needs_adult,
       w.proposal, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.more_time_until, w.reopened_at, w.pages_wait, w.reminded_at,
       CASE WHEN w.began_at IS NULL OR w.handed_in_at IS NOT NULL THEN 0 ELSE w.change_number END AS change_number,
       CASE WHEN w.began_at IS NULL THEN 0 ELSE w.has_photo END AS has_photo, w.on_paper
FROM work_progress w
WHERE w.school_id = $1 AND w.assignment_id = $2
LIMIT 400;

-- Answered fields of each work that is under way. $3 is ",key,key,": the required ones.
-- name: answered_of_assignment
SELECT w.id AS work_id, COUNT(n.field) AS answered
FROM work w
LEFT JOIN answer n ON n.school_id = w.school_id AND n.work_id = w.id AND n.value <> ''
    AND $3 LIKE '%,' || n.field || ',%'
WHERE w.school_id = $1 AND w.assignment_id = $2 AND w.began_at IS NOT NULL AND w.handed_in_at IS NULL
GROUP BY w.id
LIMIT 100;

-- Who is enrolled in the class now. The caller sorts: that is cheaper.
-- name: pupils_of_class
SELECT p.id AS pupil_id, p.given_name, p.infix, p.family_name,
       CASE WHEN p.until_on > $3 THEN 1 ELSE 0 END AS at_school
FROM enrolment e JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND COALESCE(e.until_on, '9999-12-31') > $3
LIMIT 60;

-- Pupils of the class without a piece of work: new ones.
-- name: pupils_without_work
SELECT e.pupil_id
FROM enrolment e JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4)
    AND p.until_on > $4
    AND NOT EXISTS (SELECT 1 FROM work w
        WHERE w.school_id = e.school_id AND w.assignment_id = $3 AND w.pupil_id = e.pupil_id)
ORDER BY e.pupil_id
LIMIT 60;

-- The same of every class of the school, for what hasn't been looked back on yet.
-- name: newcomers
SELECT a.id AS assignment_id, a.announced_on, e.pupil_id
FROM given_assignment a
CROSS JOIN enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $2
WHERE a.school_id = $1 AND a.debriefed_at IS NULL AND e.school_id = a.school_id AND e.class_id = a.class_id
    AND e.from_on <= $2 AND (e.until_on IS NULL OR e.until_on > $2)
    AND NOT EXISTS (SELECT 1 FROM work w
        WHERE w.school_id = a.school_id AND w.assignment_id = a.id AND w.pupil_id = e.pupil_id)
ORDER BY a.id, e.pupil_id
LIMIT 5000;

-- name: add_work
INSERT INTO work (school_id, id, assignment_id, pupil_id) VALUES ($1, $2, $3, $4)
ON CONFLICT (school_id, assignment_id, pupil_id) DO NOTHING;

-- Who is enrolled now in the classes of which the viewer ($2) is mentor. The caller sorts.
-- name: pupils_of_mentor
SELECT p.id AS pupil_id, p.given_name, p.infix, p.family_name, CASE WHEN p.until_on > $3 THEN 1 ELSE 0 END AS at_school,
       e.class_id
FROM staff_role r
JOIN enrolment e ON e.school_id = r.school_id AND e.class_id = r.class_id AND e.from_on <= $3
    AND COALESCE(e.until_on, '9999-12-31') > $3
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id
WHERE r.school_id = $1 AND r.person_id = $2 AND r.role = 'mentor' AND COALESCE(r.ended_on, '9999-12-31') > $3
LIMIT 600;

-- What those classes have been given, and haven't looked back on yet.
-- name: assignments_of_mentor
SELECT a.id, a.class_id, c.name AS class_name, a.announced_on, a.prepared_on, a.hand_in_on, a.debrief_on,
       a.debriefed_at, t.template_key, t.id AS template_id, t.content_hash
FROM staff_role r
JOIN school_class c ON c.school_id = r.school_id AND c.id = r.class_id
JOIN given_assignment a ON a.school_id = c.school_id AND a.class_id = c.id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE r.school_id = $1 AND r.person_id = $2 AND r.role = 'mentor' AND COALESCE(r.ended_on, '9999-12-31') > $3
    AND a.debriefed_at IS NULL
LIMIT 300;

-- The works of it. The caller counts (only who is enrolled): grouping in SQL costs more than all of these rows.
-- name: works_of_mentor
SELECT w.assignment_id, w.work_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until,
       w.needs_adult, w.proposal, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.more_time_until, w.reopened_at,
       w.pages_wait, w.reminded_at
FROM staff_role r
CROSS JOIN given_assignment a
CROSS JOIN work_progress w
WHERE r.school_id = $1 AND r.person_id = $2 AND r.role = 'mentor' AND COALESCE(r.ended_on, '9999-12-31') > $3
    AND a.school_id = r.school_id AND a.class_id = r.class_id AND a.debriefed_at IS NULL AND w.school_id = a.school_id
    AND w.assignment_id = a.id
LIMIT 3000;

-- The same of one class.
-- name: assignments_of_class
SELECT a.id, a.class_id, c.name AS class_name, a.announced_on, a.prepared_on, a.hand_in_on, a.debrief_on,
       a.debriefed_at, t.template_key, t.id AS template_id, t.content_hash
FROM school_class c
JOIN given_assignment a ON a.school_id = c.school_id AND a.class_id = c.id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE c.school_id = $1 AND c.id = $2
LIMIT 300;

-- name: works_of_class
SELECT w.assignment_id, w.work_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until,
       w.needs_adult, w.proposal, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.more_time_until, w.reopened_at,
       w.pages_wait, w.reminded_at
FROM given_assignment a
CROSS JOIN work_progress w
WHERE a.school_id = $1 AND a.class_id = $2 AND w.school_id = a.school_id AND w.assignment_id = a.id
LIMIT 3000;

-- Works of the pupils of whom the viewer ($2) is mentor by themselves.
-- name: works_of_mentored
SELECT w.id AS work_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, u.named_until, w.needs_adult,
       u.proposal, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.more_time_until, w.reopened_at, u.pages_wait, u.reminded_at,
       a.announced_on, a.prepared_on, a.hand_in_on, a.debrief_on, t.id AS template_id, t.content_hash
FROM pupil_mentor m
CROSS JOIN work w
JOIN work_progress u ON u.school_id = w.school_id AND u.work_id = w.id
JOIN given_assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE m.school_id = $1 AND m.mentor_id = $2 AND m.from_on <= $3 AND (m.ended_on IS NULL OR m.ended_on > $3)
    AND w.school_id = $1 AND w.pupil_id = m.pupil_id AND a.announced_on <= $3 AND a.debriefed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM barred_parent b
        WHERE b.school_id = m.school_id AND b.pupil_id = m.pupil_id AND b.parent_id = m.mentor_id AND b.from_on <= $3)
ORDER BY hand_in_on, w.id
LIMIT 400;

-- What the class was given of a template, in whatever version.
-- name: assignment_of_template
SELECT a.id
FROM given_assignment a JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE a.school_id = $1 AND a.class_id = $2 AND t.template_key = $3
LIMIT 1;

-- name: template_version
SELECT id FROM assignment_template WHERE school_id = $1 AND template_key = $2 AND content_hash = $3 LIMIT 1;

-- Keeps a template's content as the next version that this school has of it.
-- name: keep_template
INSERT INTO assignment_template (school_id, id, template_key, version, content, content_hash, made_at)
SELECT s.id, $2, $3, (SELECT COALESCE(MAX(o.version), 0) + 1 FROM assignment_template o
                      WHERE o.school_id = s.id AND o.template_key = $3), $4, $5, $6
FROM school s WHERE s.id = $1;

-- name: add_assignment
INSERT INTO assignment (school_id, id, class_id, activity_id, template_id, announced_on, prepared_on, hand_in_on,
                        debrief_on, feedback, set_out_by, set_out_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: class_of_school
SELECT c.id, c.name, c.grade_id, g.number AS grade, y.starts_on AS year_starts_on, y.ends_on AS year_ends_on
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE c.school_id = $1 AND c.id = $2;

-- Every parent of a pupil of the class who is informed and in contact, and hasn't been told ($4) of this pupil in it
-- ($5) yet; what was withdrawn, nobody was told.
-- name: parents_to_tell
SELECT r.parent_id, p.given_name, p.infix, p.family_name, p.email, p.language, p.chosen_language, r.pupil_id,
    child.given_name AS pupil_name
FROM enrolment e
JOIN person_at_school child ON child.school_id = e.school_id AND child.id = e.pupil_id
JOIN informed_parent r ON r.school_id = e.school_id AND r.pupil_id = e.pupil_id
    AND (r.ended_on IS NULL OR r.ended_on > $3)
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.parent_id AND p.until_on > $3
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
    AND child.until_on > $3
    AND NOT EXISTS (SELECT 1 FROM message m
        JOIN message_about told ON told.school_id = m.school_id AND told.message_id = m.id
        WHERE m.school_id = r.school_id AND m.purpose = $4 AND m.about_id = $5 AND m.person_id = r.parent_id
            AND m.withdrawn_at IS NULL AND told.reader_id = r.parent_id AND told.pupil_id = r.pupil_id)
ORDER BY r.parent_id, child.given_name
LIMIT 400;

-- Pupils of a class who have a mentor of their own, the last one to become it first.
-- name: own_mentors_of_class
SELECT m.pupil_id, p.given_name, p.infix, p.family_name
FROM enrolment e
JOIN pupil_mentor m ON m.school_id = e.school_id AND m.pupil_id = e.pupil_id AND m.from_on <= $3
    AND (m.ended_on IS NULL OR m.ended_on > $3)
JOIN person_at_school p ON p.school_id = m.school_id AND p.id = m.mentor_id AND p.until_on > $3
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
ORDER BY m.pupil_id, m.from_on DESC, m.mentor_id
LIMIT 120;

-- Assignments that run, of which an announcement ($2) was withdrawn since $3: whom it still concerns hears it anew.
-- name: announced_again
SELECT DISTINCT a.id
FROM message m
JOIN given_assignment a ON a.school_id = m.school_id AND a.id = m.about_id AND a.debriefed_at IS NULL AND a.hand_in_on >= $4
WHERE m.school_id = $1 AND m.purpose = $2 AND m.withdrawn_at >= $3
ORDER BY a.id
LIMIT 500

-- What parents are told of an assignment; it is signed by the class's mentor: the one who set it out, where there are
-- more on that day ($3). A class without one has it signed by whoever set it out.
-- name: announcement_of
SELECT a.class_id, a.feedback, a.announced_on, a.hand_in_on, a.changes, p.given_name, p.infix, p.family_name, s.name AS school_name,
       t.id AS template_id, t.content_hash
FROM given_assignment a
JOIN person p ON p.school_id = a.school_id AND p.id = COALESCE(
    (SELECT MIN(m.person_id) FROM class_mentor m WHERE m.school_id = a.school_id AND m.class_id = a.class_id
        AND m.until_on > $3 AND m.person_id = a.set_out_by),
    (SELECT MIN(m.person_id) FROM class_mentor m WHERE m.school_id = a.school_id AND m.class_id = a.class_id
        AND m.until_on > $3), a.set_out_by)
JOIN school s ON s.id = a.school_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE a.school_id = $1 AND a.id = $2;

-- name: say_why_reopened
UPDATE work SET reopen_reason = $3 WHERE school_id = $1 AND id = $2;

-- What was noted at the debrief, for every pupil of the class. The caller sorts.
-- name: debrief_rows
SELECT p.id AS pupil_id, p.given_name, p.infix, p.family_name, w.id AS work_id, w.companion, w.companion_name,
       w.companion_person_id, u.named_until, w.needs_adult, w.handed_in_at, d.done,
       d.companion AS noted_companion, d.would_help, d.noted_at
FROM enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id
JOIN work w ON w.school_id = e.school_id AND w.assignment_id = $3 AND w.pupil_id = e.pupil_id
JOIN companion_of_work u ON u.school_id = w.school_id AND u.work_id = w.id
LEFT JOIN debrief d ON d.school_id = w.school_id AND d.work_id = w.id
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4)
    AND p.until_on > $4
LIMIT 60;

-- name: note_debrief
INSERT INTO debrief (school_id, work_id, done, companion, would_help, noted_by, noted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (school_id, work_id) DO UPDATE
SET done = excluded.done, companion = excluded.companion, would_help = excluded.would_help,
    noted_by = excluded.noted_by, noted_at = excluded.noted_at;

-- Work of an assignment that was noted as done with somebody ($3 is nobody), and isn't handed in. On day $4 the adult
-- whom the work names may still be in contact.
-- name: noted_as_done
SELECT w.work_id, w.pupil_id,
    CASE WHEN w.companion = d.companion AND w.until_on > $4 THEN w.companion_person_id ELSE NULL END AS adult_id
FROM companion_of_work w
JOIN debrief d ON d.school_id = w.school_id AND d.work_id = w.work_id
WHERE w.school_id = $1 AND w.assignment_id = $2 AND w.handed_in_at IS NULL
    AND d.done = 1 AND d.companion NOT IN ('', $3)
LIMIT 60;

-- name: mark_debriefed
UPDATE assignment SET debriefed_at = $3 WHERE school_id = $1 AND id = $2 AND debriefed_at IS NULL;
