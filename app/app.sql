-- name: alive
SELECT 1 AS one

-- name: waiting_jobs
-- Over all schools: a figure for whoever watches the machine.
SELECT COUNT(*) AS waiting FROM job WHERE state IN ('waiting', 'running')

-- name: school_of_brin
SELECT id FROM school WHERE brin = $1

-- The whole installation's, for its administrator at the command line.
-- name: staff_accounts
SELECT a.login, p.given_name || ' ' || p.family_name AS name, s.name AS school, a.disabled_at
FROM staff_account a
JOIN person p ON p.school_id = a.school_id AND p.id = a.person_id
JOIN school s ON s.id = a.school_id
ORDER BY s.name, a.login
LIMIT 10000

-- name: waits_for_night
SELECT id FROM job WHERE school_id = $1 AND kind = $2 AND state = 'waiting' LIMIT 1

-- name: secret_fingerprint
SELECT secret_fingerprint FROM installation WHERE one = 1

-- Whoever was first stays.
-- name: note_fingerprint
INSERT INTO installation (one, secret_fingerprint) VALUES (1, $1) ON CONFLICT (one) DO NOTHING

-- name: any_school
SELECT id FROM school LIMIT 1
