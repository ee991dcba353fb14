-- Waits for whoever has this file's row, and keeps it until the unit of work ends.
-- name: take_turn
INSERT INTO stored_file (key, put_at) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET put_at = excluded.put_at;

-- name: add_use
INSERT INTO file_use (key, owner, school_id, id, until) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (key, owner, school_id, id) DO UPDATE SET until = excluded.until;

-- name: files_of_use
SELECT key FROM file_use WHERE school_id = $1 AND owner = $2 AND id = $3 ORDER BY key;

-- name: end_use
DELETE FROM file_use WHERE school_id = $1 AND owner = $2 AND id = $3;

-- name: is_used
SELECT 1 AS used FROM file_use WHERE key = $1 AND (until IS NULL OR until > $2) LIMIT 1;

-- name: forget_file
DELETE FROM stored_file WHERE key = $1;
