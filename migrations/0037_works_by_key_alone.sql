-- Lists read a work without its row: the key has also the day of who got more time. When somebody was last reminded is
-- asked only of what isn't handed in.
DROP VIEW work_progress;
DROP INDEX work_of_assignment;
CREATE INDEX work_of_assignment ON work (school_id, assignment_id, pupil_id, id, companion, companion_name, companion_person_id,
    needs_adult, began_at, pupil_ready_at, adult_ready_at, handed_in_at, reopened_at, more_time_until);

-- How far a work is, with whom, and when somebody was last reminded of it. `adult_until`: until when an adult may do it along, '' with nobody. `pages_wait`: its
-- pages came in on paper, and it isn't handed in.
CREATE VIEW work_progress AS
SELECT w.school_id, w.work_id, w.assignment_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until,
    w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.reopened_at, w.change_number, w.on_paper, w.more_time_until,
    CASE WHEN w.companion = '' THEN '' ELSE w.named_until END AS adult_until, s.state AS proposal,
    CAST(CASE WHEN w.handed_in_at IS NULL AND EXISTS (SELECT 1 FROM photo f WHERE f.school_id = w.school_id
        AND f.work_id = w.work_id AND f.removed_at IS NULL AND substr(f.field, 1, 6) = 'paper_') THEN 1 ELSE 0 END AS BIGINT)
        AS pages_wait,
    CASE WHEN w.handed_in_at IS NULL THEN (SELECT MAX(m.reminded_at) FROM reminder m
        WHERE m.school_id = w.school_id AND m.work_id = w.work_id) END AS reminded_at
FROM companion_of_work w
LEFT JOIN supporter_proposal s ON s.school_id = w.school_id AND s.work_id = w.work_id;
