-- Talks and their times.

-- name: talk
SELECT id, round_id, pupil_id, adult_id, at, mentor_id, room, minutes, sequence, cancelled_at, cancelled_why, began_at, ended_at,
    missed_why, version
FROM talk
WHERE school_id = $1 AND id = $2;

-- The caller sorts.
-- name: talks_of_pupil
SELECT id, round_id, pupil_id, adult_id, at, mentor_id, room, minutes, sequence, cancelled_at, cancelled_why, began_at, ended_at,
    missed_why, version
FROM talk
WHERE school_id = $1 AND pupil_id = $2 AND (adult_id = '' OR adult_id = $3 OR $3 = '')
LIMIT 40;

-- name: talks_of_mentor
SELECT id, round_id, pupil_id, adult_id, at, mentor_id, room, minutes, sequence, cancelled_at, cancelled_why, began_at, ended_at,
    missed_why, version
FROM talk
WHERE school_id = $1 AND mentor_id = $2 AND at >= $3
ORDER BY at
LIMIT 200;

-- name: talk_of
SELECT id FROM talk WHERE school_id = $1 AND round_id = $2 AND pupil_id = $3 AND adult_id = $4;

-- name: add_talk
INSERT INTO talk (school_id, id, round_id, pupil_id, adult_id) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (school_id, round_id, pupil_id, adult_id) DO NOTHING;

-- name: mentor_is_taken
SELECT 1 AS taken FROM talk WHERE school_id = $1 AND mentor_id = $2 AND at = $3 AND id <> $4;

-- What it was read with is asked again.
-- name: place_talk
UPDATE talk SET was_at = COALESCE(at, was_at), at = $3, mentor_id = $4, minutes = $5, room = $6, sequence = sequence + 1, cancelled_at = NULL,
    cancelled_why = '', board_at = $3, board_mentor_id = $4, version = version + 1
WHERE school_id = $1 AND id = $2 AND version = $7;

-- name: cancel_talk
UPDATE talk SET was_at = COALESCE(at, was_at), at = NULL, mentor_id = NULL, room = '', sequence = sequence + 1, cancelled_at = $4, cancelled_why = $5,
    board_at = NULL, board_mentor_id = NULL, is_pinned = 0, version = version + 1
WHERE school_id = $1 AND id = $2 AND version = $3;

-- name: forget_guests_of_pupil
DELETE FROM talk_guest WHERE school_id = $1 AND talk_id IN (SELECT t.id FROM talk t WHERE t.school_id = $1 AND t.pupil_id = $2);

-- name: forget_talks_of_pupil
DELETE FROM talk WHERE school_id = $1 AND pupil_id = $2;

-- A word for somebody, that names nobody: two parents of one pupil stay two.
-- name: forget_talks_apart
UPDATE talk SET adult_id = 'gone-' || id WHERE school_id = $1 AND adult_id = $2;

-- Why somebody had no place names them.
-- name: forget_in_plans
UPDATE round_plan SET outcome = '' WHERE school_id = $1 AND outcome LIKE '%' || $2 || '%';
