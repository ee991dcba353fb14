-- The board of a round: its talks, who comes, and where everything stands.

-- The caller sorts.
-- name: talks_on_board
SELECT t.id, t.pupil_id, t.adult_id, t.board_at, t.board_mentor_id, t.is_pinned, t.at, t.mentor_id, t.began_at, t.missed_why,
    t.version, k.given_name, k.family_name, k.infix, c.name AS class_name
FROM talk t
JOIN person_at_school k ON k.school_id = t.school_id AND k.id = t.pupil_id
LEFT JOIN round_class r ON r.school_id = t.school_id AND r.round_id = t.round_id
    AND EXISTS (SELECT 1 FROM pupil_of_class p WHERE p.school_id = r.school_id AND p.class_id = r.class_id
        AND p.pupil_id = t.pupil_id AND p.from_on <= $3 AND p.until_on > $3)
LEFT JOIN class_in_year c ON c.school_id = r.school_id AND c.class_id = r.class_id
WHERE t.school_id = $1 AND t.round_id = $2 AND k.until_on > $3
LIMIT 4000;

-- name: parents_in_round
SELECT k.pupil_id, i.parent_id, i.kind, i.lives_with
FROM round_class r
JOIN pupil_of_class k ON k.school_id = r.school_id AND k.class_id = r.class_id AND k.from_on <= $3 AND k.until_on > $3
JOIN informed_parent i ON i.school_id = k.school_id AND i.pupil_id = k.pupil_id AND (i.ended_on IS NULL OR i.ended_on > $3)
WHERE r.school_id = $1 AND r.round_id = $2
LIMIT 16000;

-- name: answers_in_round
SELECT pupil_id, adult_id, comes, who_comes, interpreter, apart, place
FROM family_answer
WHERE school_id = $1 AND round_id = $2
LIMIT 16000;

-- name: times_in_round
SELECT pupil_id, adult_id, at, minds FROM answer_time WHERE school_id = $1 AND round_id = $2 LIMIT 500000;

-- Only of where the pupil's talks stand on the board.
-- name: times_at_spots
SELECT a.pupil_id, a.adult_id, a.at, a.minds
FROM talk t
JOIN family_answer f ON f.school_id = t.school_id AND f.round_id = t.round_id AND f.pupil_id = t.pupil_id
JOIN answer_time a ON a.school_id = f.school_id AND a.round_id = f.round_id AND a.pupil_id = f.pupil_id
    AND a.adult_id = f.adult_id AND a.at = t.board_at
WHERE t.school_id = $1 AND t.round_id = $2
LIMIT 16000;

-- name: times_of_pupil_in_round
SELECT pupil_id, adult_id, at, minds FROM answer_time WHERE school_id = $1 AND round_id = $2 AND pupil_id = $3 LIMIT 5000;

-- name: guests_in_round
SELECT g.talk_id, g.round_person_id
FROM talk_guest g JOIN talk t ON t.school_id = g.school_id AND t.id = g.talk_id
WHERE g.school_id = $1 AND t.round_id = $2
LIMIT 8000;

-- Where mentors of this round have talks in other rounds, in its period.
-- name: spots_elsewhere
SELECT t.board_at, t.board_mentor_id
FROM round_person p
JOIN talk t ON t.school_id = p.school_id AND t.board_mentor_id = p.id AND t.board_at >= $3 AND t.board_at < $4
WHERE p.school_id = $1 AND p.round_id = $2 AND p.part = 'mentor' AND t.round_id <> $2
LIMIT 4000;

-- name: spots_in_round
SELECT id, board_at, board_mentor_id, is_pinned FROM talk WHERE school_id = $1 AND round_id = $2 LIMIT 4000;

-- name: put_on_board
UPDATE talk SET board_at = CAST($3 AS TEXT), board_mentor_id = CAST($4 AS TEXT), is_pinned = $5
WHERE school_id = $1 AND id = $2;

-- name: raise_board_version
UPDATE conversation_round SET board_version = board_version + 1 WHERE school_id = $1 AND id = $2;

-- name: board_version
SELECT board_version FROM conversation_round WHERE school_id = $1 AND id = $2;

-- name: keep_change
INSERT INTO board_change (school_id, round_id, board_version, made_by, made_at, was) VALUES ($1, $2, $3, $4, $5, $6);

-- name: last_change
SELECT c.board_version, c.made_by, c.made_at, c.was, p.given_name, p.infix, p.family_name
FROM board_change c LEFT JOIN person_at_school p ON p.school_id = c.school_id AND p.id = c.made_by
WHERE c.school_id = $1 AND c.round_id = $2 AND c.undone_at IS NULL
ORDER BY c.board_version DESC
LIMIT 1;

-- name: undo_change
UPDATE board_change SET undone_at = $4 WHERE school_id = $1 AND round_id = $2 AND board_version = $3 AND undone_at IS NULL;

-- name: plan_of_round
SELECT job_id, board_version, asked_by, asked_at, outcome FROM round_plan WHERE school_id = $1 AND round_id = $2;

-- name: put_plan
INSERT INTO round_plan (school_id, round_id, job_id, board_version, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (school_id, round_id) DO UPDATE SET job_id = excluded.job_id, board_version = excluded.board_version,
    asked_by = excluded.asked_by, asked_at = excluded.asked_at, outcome = '';

-- name: keep_outcome
UPDATE round_plan SET outcome = $4 WHERE school_id = $1 AND round_id = $2 AND job_id = $3;

-- name: make_talk
INSERT INTO talk (school_id, id, round_id, pupil_id, adult_id) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (school_id, round_id, pupil_id, adult_id) DO NOTHING;

-- Nothing happens when somebody moved a talk since the board was looked at.
-- name: mark_published
UPDATE conversation_round SET published_at = $4, board_version = board_version + 1
WHERE school_id = $1 AND id = $2 AND board_version = $3 AND withdrawn_at IS NULL;

-- name: take_off
UPDATE talk SET was_at = COALESCE(at, was_at), at = NULL, mentor_id = NULL, room = '', sequence = sequence + 1,
    version = version + 1
WHERE school_id = $1 AND id = $2;

-- name: give_time
UPDATE talk SET at = $3, mentor_id = $4, minutes = $5, room = $6, cancelled_at = NULL, cancelled_why = ''
WHERE school_id = $1 AND id = $2;
