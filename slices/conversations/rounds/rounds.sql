-- Rounds, their classes, who gives times, and which.

-- name: add_round
INSERT INTO conversation_round (school_id, id, school_year_id, title, guide_key, from_on, until_on, minutes, pause_minutes,
    rooms, place, emphasis, received_by, waiting_at, way, answer_by, silence, opened_by, opened_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CAST($10 AS BIGINT), $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- Nothing happens when it was changed since `version` ($16) was read.
-- name: change_round
UPDATE conversation_round SET title = $3, guide_key = $4, from_on = $5, until_on = $6, minutes = $7, pause_minutes = $8,
    rooms = CAST($9 AS BIGINT), place = $10, emphasis = $11, received_by = $12, waiting_at = $13, way = $14, answer_by = $15,
    silence = $17, version = version + 1
WHERE school_id = $1 AND id = $2 AND version = $16;

-- name: ask_families
UPDATE conversation_round SET asked_at = $3, version = version + 1 WHERE school_id = $1 AND id = $2 AND asked_at IS NULL;

-- name: withdraw_round
UPDATE conversation_round SET withdrawn_at = $3, version = version + 1
WHERE school_id = $1 AND id = $2 AND withdrawn_at IS NULL;

-- name: round
SELECT id, school_year_id, title, guide_key, from_on, until_on, minutes, pause_minutes, rooms, place, emphasis, received_by,
    waiting_at, way, answer_by, silence, asked_at, published_at, withdrawn_at, version, board_version
FROM conversation_round
WHERE school_id = $1 AND id = $2;

-- The caller sorts.
-- name: rounds_of_newest_year
SELECT r.id, r.school_year_id, r.title, r.guide_key, r.from_on, r.until_on, r.minutes, r.pause_minutes, r.rooms, r.place,
    r.emphasis, r.received_by, r.waiting_at, r.way, r.answer_by, r.silence, r.asked_at, r.published_at, r.withdrawn_at,
    r.version, r.board_version
FROM newest_school_year y JOIN conversation_round r ON r.school_id = y.school_id AND r.school_year_id = y.id
WHERE y.school_id = $1
LIMIT 100;

-- name: add_class_to_round
INSERT INTO round_class (school_id, round_id, class_id) VALUES ($1, $2, $3)
ON CONFLICT (school_id, round_id, class_id) DO NOTHING;

-- name: take_class_from_round
DELETE FROM round_class WHERE school_id = $1 AND round_id = $2 AND class_id = $3;

-- The caller sorts.
-- name: classes_of_round
SELECT c.class_id, c.name, c.grade
FROM round_class r JOIN class_in_year c ON c.school_id = r.school_id AND c.class_id = r.class_id
WHERE r.school_id = $1 AND r.round_id = $2
LIMIT 100;

-- name: put_round_person
INSERT INTO round_person (school_id, round_id, id, part, person_id, name, language, room, link, in_a_row)
VALUES ($1, $2, $3, $4, CAST($5 AS TEXT), $6, $7, $8, $9, CAST($10 AS BIGINT))
ON CONFLICT (school_id, round_id, id) DO UPDATE SET name = excluded.name, language = excluded.language,
    room = excluded.room, link = excluded.link, in_a_row = excluded.in_a_row, version = round_person.version + 1;

-- The caller sorts.
-- name: people_of_round
SELECT r.id, r.part, r.name, r.language, r.room, r.link, r.in_a_row, r.version, p.given_name, p.infix, p.family_name
FROM round_person r LEFT JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.person_id
WHERE r.school_id = $1 AND r.round_id = $2
LIMIT 300;

-- name: blocks_of_round
SELECT round_person_id, day, from_time, until_time
FROM round_block
WHERE school_id = $1 AND round_id = $2
LIMIT 3000;

-- name: blocks_of_person
SELECT round_person_id, day, from_time, until_time
FROM round_block
WHERE school_id = $1 AND round_id = $2 AND round_person_id = $3
LIMIT 300;

-- name: clear_blocks
DELETE FROM round_block WHERE school_id = $1 AND round_id = $2 AND round_person_id = $3;

-- name: add_block
INSERT INTO round_block (school_id, round_id, round_person_id, day, from_time, until_time) VALUES ($1, $2, $3, $4, $5, $6);

-- Who holds the talks of a pupil: its own mentors if it has them, else those of its class. The caller tells which.
-- name: mentors_of_round
SELECT k.pupil_id, k.class_id, m.mentor_id AS own_mentor_id, c.person_id AS class_mentor_id
FROM round_class r
JOIN pupil_of_class k ON k.school_id = r.school_id AND k.class_id = r.class_id AND k.from_on <= $3 AND k.until_on > $3
LEFT JOIN mentor_of_pupil m ON m.school_id = k.school_id AND m.pupil_id = k.pupil_id AND m.from_on <= $3 AND m.until_on > $3
LEFT JOIN class_mentor c ON c.school_id = k.school_id AND c.class_id = k.class_id AND c.until_on > $3
WHERE r.school_id = $1 AND r.round_id = $2
LIMIT 8000;
