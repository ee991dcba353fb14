-- A pupil's works when the pupil is forgotten; and an adult, where a pupil who stays did work with them.

-- name: things_of_works
SELECT w.id, 1 AS is_work FROM work w WHERE w.school_id = $1 AND w.pupil_id = $2
UNION ALL
SELECT p.id, 0 FROM work w JOIN photo p ON p.school_id = w.school_id AND p.work_id = w.id
WHERE w.school_id = $1 AND w.pupil_id = $2
LIMIT 20000

-- name: forget_answers
DELETE FROM answer WHERE school_id = $1 AND work_id IN (
    SELECT w.id FROM work w WHERE w.school_id = $1 AND w.pupil_id = $2)

-- name: forget_photos
DELETE FROM photo WHERE school_id = $1 AND work_id = $2 RETURNING id

-- name: forget_debriefs
DELETE FROM debrief WHERE school_id = $1 AND work_id IN (
    SELECT w.id FROM work w WHERE w.school_id = $1 AND w.pupil_id = $2)

-- name: forget_reminders
DELETE FROM reminder WHERE school_id = $1 AND work_id IN (
    SELECT w.id FROM work w WHERE w.school_id = $1 AND w.pupil_id = $2)

-- name: forget_reminders_to
DELETE FROM reminder WHERE school_id = $1 AND person_id = $2

-- name: forget_proposals_of
DELETE FROM supporter_proposal WHERE school_id = $1 AND work_id IN (
    SELECT w.id FROM work w WHERE w.school_id = $1 AND w.pupil_id = $2)

-- name: forget_works
DELETE FROM work WHERE school_id = $1 AND pupil_id = $2

-- What an adult wrote with a child stays with the child; by whom, nobody can see any more.

-- name: forget_author_of_answers
UPDATE answer SET saved_by = '' WHERE school_id = $1 AND saved_by = $2 AND work_id IN (
    SELECT w.id FROM work w WHERE w.school_id = $1 AND w.pupil_id IN (
        SELECT r.pupil_id FROM parent_relation r WHERE r.school_id = $1 AND r.parent_id = $2))

-- name: forget_author_of_photos
UPDATE photo SET added_by = '' WHERE school_id = $1 AND added_by = $2 AND work_id IN (
    SELECT w.id FROM work w WHERE w.school_id = $1 AND w.pupil_id IN (
        SELECT r.pupil_id FROM parent_relation r WHERE r.school_id = $1 AND r.parent_id = $2))

-- name: forget_adult_of_works
UPDATE work SET companion_person_id = CASE WHEN companion_person_id = $2 THEN NULL ELSE companion_person_id END,
    handed_in_by = CASE WHEN handed_in_by = $2 THEN '' ELSE handed_in_by END
WHERE school_id = $1 AND pupil_id IN (
    SELECT r.pupil_id FROM parent_relation r WHERE r.school_id = $1 AND r.parent_id = $2)

-- name: forget_author_of_proposals
UPDATE supporter_proposal SET person_id = CASE WHEN person_id = $2 THEN NULL ELSE person_id END,
    proposed_by = CASE WHEN proposed_by = $2 THEN '' ELSE proposed_by END
WHERE school_id = $1 AND work_id IN (
    SELECT w.id FROM work w WHERE w.school_id = $1 AND w.pupil_id IN (
        SELECT r.pupil_id FROM parent_relation r WHERE r.school_id = $1 AND r.parent_id = $2))

-- name: forget_developer
UPDATE package_item SET developer_id = NULL WHERE school_id = $1 AND developer_id = $2
