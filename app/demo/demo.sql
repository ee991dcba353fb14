-- name: any_school
SELECT id FROM school ORDER BY id LIMIT 1;
