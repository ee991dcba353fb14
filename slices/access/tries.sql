-- name: tries_of
SELECT scope, tries
FROM failed_try
WHERE window_start = $4 AND (
    (school_id = $1 AND scope = 'school' AND target = '')
    OR (school_id = '' AND scope = 'address' AND target = $2)
    OR (school_id = '' AND scope = 'code' AND target = $3))
LIMIT 3;

-- name: count_try
INSERT INTO failed_try (school_id, scope, target, window_start, tries)
VALUES ($1, $2, $3, $4, 1)
ON CONFLICT (school_id, scope, target, window_start) DO UPDATE SET tries = failed_try.tries + 1;

-- name: forget_old_tries
DELETE FROM failed_try WHERE window_start < $1;
