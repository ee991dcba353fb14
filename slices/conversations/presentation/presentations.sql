-- Presentations: what pupils show, and what they tick off.

-- Where parents come apart there are two talks in a round: the pupil makes one presentation, under the first.
-- name: first_talk_of_round
SELECT MIN(id) AS id FROM talk WHERE school_id = $1 AND round_id = $2 AND pupil_id = $3;

-- Without notes: for everybody who may see the talk.
-- name: shown_pieces
SELECT id, kind, about_id, text FROM presentation_piece
WHERE school_id = $1 AND talk_id = $2 AND place > 0
ORDER BY place, id;

-- For the pupil alone.
-- name: own_pieces
SELECT id, kind, about_id, text, note, version, place FROM presentation_piece
WHERE school_id = $1 AND talk_id = $2
ORDER BY place, id;

-- name: add_piece
INSERT INTO presentation_piece (school_id, talk_id, id, place, kind, about_id, text)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: place_piece
UPDATE presentation_piece SET place = $4 WHERE school_id = $1 AND talk_id = $2 AND id = $3;

-- Nothing happens when it was changed since this version was read.
-- name: write_words
UPDATE presentation_piece SET text = $4, version = version + 1
WHERE school_id = $1 AND talk_id = $2 AND id = $3 AND version = $5;

-- name: write_note
UPDATE presentation_piece SET note = $4, version = version + 1
WHERE school_id = $1 AND talk_id = $2 AND id = $3 AND version = $5;

-- name: ticks
SELECT done FROM presentation WHERE school_id = $1 AND talk_id = $2;

-- name: tick
INSERT INTO presentation (school_id, talk_id, done, changed_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (school_id, talk_id) DO UPDATE SET done = excluded.done, changed_at = excluded.changed_at,
    version = presentation.version + 1;

-- name: forget_pieces
DELETE FROM presentation_piece
WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);

-- name: forget_presentations
DELETE FROM presentation
WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);
