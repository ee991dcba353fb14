-- name: works_of_assignment
SELECT id, pupil_id FROM work WHERE school_id = $1 AND assignment_id = $2 ORDER BY pupil_id LIMIT 200;
