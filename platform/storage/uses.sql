-- Waits for whoever has this file's row, and keeps it until the unit of work ends.
-- name: take_turn
INSERT INTO stored_file (key) VALUES ($1) ON CONFLICT (key) DO UPDATE SET key = excluded.key;

-- name: add_use
INSERT INTO file_use (key, owner, school_id, id, until) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (key, owner, school_id, id) DO UPDATE SET until = excluded.until;

-- Its rows stay, as what is over, until the file was looked at.
-- name: end_use
UPDATE file_use SET until = 0 WHERE school_id = $1 AND owner = $2 AND id = $3
RETURNING key;

-- name: end_uses
UPDATE file_use SET until = 0 WHERE school_id = $1 AND owner = $2 AND id = $3;

-- name: settle_claim
DELETE FROM file_use WHERE school_id = $1 AND owner = $2 AND id = $3;

-- Files with a use that is over, of all schools.
-- name: files_over
SELECT DISTINCT key FROM file_use WHERE until IS NOT NULL AND until <= $1 LIMIT 500;

-- name: forget_over
DELETE FROM file_use WHERE key = $1 AND until IS NOT NULL AND until <= $2;

-- name: is_used
SELECT 1 AS used FROM file_use WHERE key = $1 LIMIT 1;

-- name: used_files
SELECT key FROM file_use;

-- name: forget_file
DELETE FROM stored_file WHERE key = $1;
