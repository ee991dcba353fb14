-- name: one_with_role
SELECT person_id FROM staff_at_work WHERE school_id = $1 AND role = $2 ORDER BY person_id LIMIT 1;
