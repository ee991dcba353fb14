-- What a work says to whoever wants to evaluate it.
-- name: doing_of_work
SELECT w.work_id, w.assignment_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.until_on,
       w.handed_in_at, a.debriefed_at, a.class_id, a.class_name, a.template_key, p.given_name,
       CASE WHEN EXISTS (SELECT 1 FROM work_author x WHERE x.school_id = w.school_id AND x.work_id = w.work_id
               AND x.person_id = w.companion_person_id)
           THEN 1 ELSE 0 END AS adult_has_own_way
FROM companion_of_work w
JOIN people_at_work p ON p.school_id = w.school_id AND p.work_id = w.work_id
JOIN assignment_of_class a ON a.school_id = w.school_id AND a.assignment_id = w.assignment_id
WHERE w.school_id = $1 AND w.work_id = $2;

-- Whether there is anything to say of a work: it was handed in, or somebody spoke of it before it was reopened.
-- name: is_spoken_of
SELECT 1
FROM companion_of_work w
WHERE w.school_id = $1 AND w.work_id = $2
    AND (w.handed_in_at IS NOT NULL OR EXISTS (SELECT 1 FROM evaluation e
        WHERE e.school_id = w.school_id AND e.assignment_id = w.assignment_id AND e.work_id = w.work_id));

-- The same of a class's assignment, for its mentor.
-- name: doing_of_class
SELECT '' AS work_id, a.assignment_id, '' AS pupil_id, '' AS companion, '' AS companion_name,
       NULL AS companion_person_id, NULL AS handed_in_at, a.debriefed_at, a.class_id,
       a.class_name, a.template_key, '' AS given_name, 0 AS adult_has_own_way
FROM assignment_of_class a
WHERE a.school_id = $1 AND a.assignment_id = $2;

-- name: said_by
SELECT face_1, face_2, face_3, line, said_at
FROM evaluation
WHERE school_id = $1 AND assignment_id = $2 AND person_id = $3 AND work_id = $4;

-- Whether the adult at a work ($4, or '' when the administration knows none) has spoken, in whatever way. Nobody
-- knows who spoke without an account, so that counts for whoever the adult is.
-- name: adult_has_said
SELECT 1 FROM evaluation
WHERE school_id = $1 AND assignment_id = $2 AND work_id = $3 AND voice = 'adult'
    AND (person_id IS NULL OR $4 = '' OR person_id = $4);

-- Adults of a class's assignment who did it along and haven't said how it was, whatever way they have for it; no parent
-- who doesn't hear of the pupil any more, and nobody who has died or left. The caller sorts.
-- name: silent_adults
SELECT w.work_id, w.pupil_id, w.companion, w.companion_name, p.given_name, p.infix, p.family_name, p.language, p.chosen_language
FROM companion_of_work w
JOIN people_at_work p ON p.school_id = w.school_id AND p.work_id = w.work_id
WHERE w.school_id = $1 AND w.assignment_id = $2 AND w.companion <> '' AND w.handed_in_at IS NOT NULL
    AND p.pupil_until > $3
    AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.school_id = w.school_id AND e.assignment_id = w.assignment_id
        AND e.work_id = w.work_id AND e.voice = 'adult'
        AND (e.person_id IS NULL OR w.companion_person_id IS NULL OR e.person_id = w.companion_person_id))
    AND w.until_on > $3
LIMIT $4;

-- name: say
INSERT INTO evaluation (school_id, assignment_id, person_id, work_id, voice, face_1, face_2, face_3, line, said_at,
                        changed_at)
VALUES ($1, $2, CAST($3 AS TEXT), $4, $5, $6, $7, $8, $9, $10, $10)
ON CONFLICT (school_id, assignment_id, work_id, voice, COALESCE(person_id, '')) DO UPDATE
SET face_1 = excluded.face_1, face_2 = excluded.face_2, face_3 = excluded.face_3, line = excluded.line,
    changed_at = excluded.changed_at;

-- Works that somebody did as pupil or as the adult at work, looked back on since $3, not evaluated by them yet.
-- Those that weren't looked back on yet, too: a supporter is asked before that. The caller sorts.
-- CROSS JOIN keeps SQLite, which knows no sizes, from beginning with all work of the school.
-- name: open_of_person
SELECT w.work_id, w.pupil_id, w.given_name, a.template_key, a.debriefed_at
FROM (
    SELECT x.work_id FROM companion_of_work x
    WHERE x.school_id = $1 AND x.pupil_id = $2 AND x.handed_in_at IS NOT NULL
    UNION ALL
    SELECT x.work_id FROM companion_of_work x
    WHERE x.school_id = $1 AND x.companion_person_id = $2 AND x.handed_in_at IS NOT NULL
) m
CROSS JOIN people_at_work w
JOIN assignment_of_class a ON a.school_id = w.school_id AND a.assignment_id = w.assignment_id
WHERE w.school_id = $1 AND w.work_id = m.work_id
    AND (a.debriefed_at >= $3 OR (a.debriefed_at IS NULL AND w.companion_person_id = $2))
    AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.school_id = w.school_id AND e.assignment_id = w.assignment_id
        AND e.work_id = w.work_id AND (e.person_id = $2 OR (e.person_id IS NULL AND w.companion_person_id = $2)))
LIMIT 200;

-- The same of a mentor's own classes on day $4.
-- The caller sorts.
-- name: open_of_mentor
SELECT a.assignment_id, a.class_id, a.class_name, a.template_key, a.debriefed_at
FROM class_mentor r
JOIN assignment_of_class a ON a.school_id = r.school_id AND a.class_id = r.class_id
WHERE r.school_id = $1 AND r.person_id = $2 AND r.until_on > $4 AND a.debriefed_at >= $3
    AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.school_id = a.school_id AND e.assignment_id = a.assignment_id
        AND e.person_id = $2 AND e.work_id = '')
LIMIT 200;

-- Counts per school year and voice of pupils and adults, the newest first.
-- name: tallies_of_template
SELECT a.year_name, e.voice, COUNT(DISTINCT COALESCE(e.person_id, e.work_id)) AS people,
       COUNT(CASE WHEN e.face_1 = 1 THEN 1 END) AS no_1, COUNT(CASE WHEN e.face_1 = 2 THEN 1 END) AS little_1,
       COUNT(CASE WHEN e.face_1 = 3 THEN 1 END) AS yes_1, COUNT(CASE WHEN e.face_2 = 1 THEN 1 END) AS no_2,
       COUNT(CASE WHEN e.face_2 = 2 THEN 1 END) AS little_2, COUNT(CASE WHEN e.face_2 = 3 THEN 1 END) AS yes_2,
       COUNT(CASE WHEN e.face_3 = 1 THEN 1 END) AS no_3, COUNT(CASE WHEN e.face_3 = 2 THEN 1 END) AS little_3,
       COUNT(CASE WHEN e.face_3 = 3 THEN 1 END) AS yes_3
FROM assignment_in_year a
JOIN evaluation e ON e.school_id = a.school_id AND e.assignment_id = a.assignment_id AND e.voice <> 'mentor'
WHERE a.school_id = $1 AND a.template_key = $2
GROUP BY a.year_name, a.year_starts_on, e.voice
ORDER BY a.year_starts_on DESC, e.voice
LIMIT 12;

-- The same of the classes of one mentor, per class, in years that are named.
-- name: tallies_of_own_classes
SELECT a.class_name, a.year_name, e.voice, COUNT(DISTINCT COALESCE(e.person_id, e.work_id)) AS people,
       COUNT(CASE WHEN e.face_1 = 1 THEN 1 END) AS no_1, COUNT(CASE WHEN e.face_1 = 2 THEN 1 END) AS little_1,
       COUNT(CASE WHEN e.face_1 = 3 THEN 1 END) AS yes_1, COUNT(CASE WHEN e.face_2 = 1 THEN 1 END) AS no_2,
       COUNT(CASE WHEN e.face_2 = 2 THEN 1 END) AS little_2, COUNT(CASE WHEN e.face_2 = 3 THEN 1 END) AS yes_2,
       COUNT(CASE WHEN e.face_3 = 1 THEN 1 END) AS no_3, COUNT(CASE WHEN e.face_3 = 2 THEN 1 END) AS little_3,
       COUNT(CASE WHEN e.face_3 = 3 THEN 1 END) AS yes_3
FROM class_mentor r
JOIN assignment_in_year a ON a.school_id = r.school_id AND a.class_id = r.class_id AND a.template_key = $2
JOIN evaluation e ON e.school_id = a.school_id AND e.assignment_id = a.assignment_id AND e.voice <> 'mentor'
WHERE r.school_id = $1 AND r.person_id = $3 AND r.until_on > $4
GROUP BY a.class_id, a.class_name, a.year_name, a.year_starts_on, e.voice
ORDER BY a.year_starts_on DESC, a.class_name, e.voice
LIMIT 24;

-- Open lines without names, in the order of their letters: not in the order in which they came.
-- name: lines_of_template
SELECT a.year_name, e.voice, e.line
FROM assignment_in_year a
JOIN evaluation e ON e.school_id = a.school_id AND e.assignment_id = a.assignment_id AND e.voice <> 'mentor'
    AND e.line <> ''
WHERE a.school_id = $1 AND a.template_key = $2
ORDER BY a.year_starts_on DESC, e.voice, e.line
LIMIT 400;

-- What mentors said: as theirs, by class.
-- name: mentors_of_template
SELECT a.year_name, a.class_name, e.face_1, e.face_2, e.face_3, e.line
FROM assignment_in_year a
JOIN evaluation e ON e.school_id = a.school_id AND e.assignment_id = a.assignment_id AND e.voice = 'mentor'
WHERE a.school_id = $1 AND a.template_key = $2
ORDER BY a.year_starts_on DESC, a.class_name, e.person_id
LIMIT 60;

-- Which templates anybody has evaluated, and how many people did.
-- name: evaluated_templates
SELECT a.template_key, COUNT(DISTINCT COALESCE(e.person_id, e.work_id)) AS people
FROM evaluation e
JOIN assignment_of_class a ON a.school_id = e.school_id AND a.assignment_id = e.assignment_id
WHERE e.school_id = $1
GROUP BY a.template_key
ORDER BY a.template_key
LIMIT 100;

-- What somebody said who is forgotten, and what was said at their works.
-- name: forget_evaluations_by
DELETE FROM evaluation WHERE school_id = $1 AND person_id = $2;

-- name: forget_evaluations_of_works
DELETE FROM evaluation WHERE school_id = $1 AND (assignment_id, work_id) IN (
    SELECT w.assignment_id, w.work_id FROM companion_of_work w WHERE w.school_id = $1 AND w.pupil_id = $2);
