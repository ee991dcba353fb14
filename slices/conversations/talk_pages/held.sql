-- A talk while it is held: its notes, and how it begins and ends.

-- name: notes_of_talk
SELECT phase, text, version FROM talk_note WHERE school_id = $1 AND talk_id = $2 LIMIT 60;

-- name: note
SELECT phase, text, version FROM talk_note WHERE school_id = $1 AND talk_id = $2 AND phase = $3;

-- name: add_note
INSERT INTO talk_note (school_id, talk_id, phase, text, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: change_note
UPDATE talk_note SET text = $4, changed_by = $5, changed_at = $6, version = version + 1
WHERE school_id = $1 AND talk_id = $2 AND phase = $3 AND version = $7;

-- Only ever asked with the mentor who looks ($3).
-- name: private_note
SELECT text, version FROM talk_private_note WHERE school_id = $1 AND talk_id = $2 AND mentor_id = $3;

-- name: add_private_note
INSERT INTO talk_private_note (school_id, talk_id, mentor_id, text, changed_at) VALUES ($1, $2, $3, $4, $5);

-- name: change_private_note
UPDATE talk_private_note SET text = $4, changed_at = $5, version = version + 1
WHERE school_id = $1 AND talk_id = $2 AND mentor_id = $3 AND version = $6;

-- name: begin_talk
UPDATE talk SET began_at = $3, missed_why = '', version = version + 1 WHERE school_id = $1 AND id = $2 AND began_at IS NULL;

-- name: end_talk
UPDATE talk SET ended_at = $3, version = version + 1 WHERE school_id = $1 AND id = $2 AND ended_at IS NULL;

-- name: miss_talk
UPDATE talk SET missed_why = $3, version = version + 1 WHERE school_id = $1 AND id = $2 AND began_at IS NULL;

-- name: forget_notes
DELETE FROM talk_note WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);
-- name: forget_private_notes
DELETE FROM talk_private_note WHERE school_id = $1
    AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);
-- A mentor who is forgotten.
-- name: forget_own_notes
DELETE FROM talk_private_note WHERE school_id = $1 AND mentor_id = $2;
