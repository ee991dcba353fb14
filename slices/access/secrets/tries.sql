-- name: tries_of
SELECT scope, tries
FROM failed_try
WHERE school_id = '' AND window_start = $3 AND (
    (scope = 'address' AND target = $1) OR (scope = 'code' AND target = $2))
LIMIT 2;

-- Of the whole installation; it is counted under the scope 'school', in no school.
-- name: tries_of_all
SELECT tries FROM failed_try WHERE school_id = '' AND scope = 'school' AND target = '' AND window_start = $1;

-- name: count_try
INSERT INTO failed_try (school_id, scope, target, window_start, tries)
VALUES ('', $1, $2, $3, 1)
ON CONFLICT (school_id, scope, target, window_start) DO UPDATE SET tries = failed_try.tries + 1;

-- name: forget_old_tries
DELETE FROM failed_try WHERE window_start < $1;
