-- name: add
INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, lane)
VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $6, $7);

-- name: status
SELECT id, kind, state, done_steps, total_steps, result, error, made_by
FROM job
WHERE school_id = $1 AND id = $2;

-- name: is_due
SELECT 1 AS due FROM job WHERE lane = $1 AND ended_at IS NULL AND due_at <= $2 LIMIT 1;

-- name: claim_next
UPDATE job SET state = 'running', claim = $1, due_at = $2, attempts = attempts + 1
WHERE (school_id, id) IN (
    SELECT school_id, id FROM job
    WHERE lane = $4 AND ended_at IS NULL AND due_at <= $3 ORDER BY due_at, id LIMIT 1)
RETURNING school_id, id, kind, input, made_by, attempts;

-- Whoever lost its claim changes nothing any more: here and below.
-- name: extend_claim
UPDATE job SET due_at = $4 WHERE school_id = $1 AND id = $2 AND claim = $3 AND ended_at IS NULL;

-- name: note_progress
UPDATE job
SET done_steps = $4, total_steps = $5, due_at = $6,
    attempts = CASE WHEN least_left <= $7 THEN attempts ELSE 1 END,
    least_left = CASE WHEN least_left <= $7 THEN least_left ELSE $7 END
WHERE school_id = $1 AND id = $2 AND claim = $3 AND ended_at IS NULL
RETURNING attempts;

-- name: end_job
UPDATE job
SET state = $4, result = $5, error = $6, done_steps = $7, total_steps = $8, ended_at = $9, claim = ''
WHERE school_id = $1 AND id = $2 AND claim = $3 AND ended_at IS NULL;

-- name: put_back
UPDATE job SET state = 'waiting', due_at = $4, attempts = attempts - $5, claim = ''
WHERE school_id = $1 AND id = $2 AND claim = $3 AND ended_at IS NULL;

-- name: forget_ended
DELETE FROM job WHERE ended_at < $1 RETURNING school_id, id;

-- Whoever made it, or is named in what it was given or left.
-- name: forget_person
DELETE FROM job WHERE school_id = $1 AND (made_by = $2 OR input LIKE $3 OR result LIKE $3) RETURNING id;
