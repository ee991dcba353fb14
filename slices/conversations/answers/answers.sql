-- What families say of the times of a round.

-- name: answers_of_round
SELECT round_id, pupil_id, adult_id, comes, who_comes, interpreter, apart, place, point, through, answered_by, answered_at, version
FROM family_answer
WHERE school_id = $1 AND round_id = $2
LIMIT 4000;

-- name: times_of_round
SELECT pupil_id, adult_id, at, minds FROM answer_time WHERE school_id = $1 AND round_id = $2 LIMIT 100000;

-- name: answer_of
SELECT round_id, pupil_id, adult_id, comes, who_comes, interpreter, apart, place, point, through, answered_by, answered_at, version
FROM family_answer
WHERE school_id = $1 AND round_id = $2 AND pupil_id = $3 AND adult_id = $4;

-- name: times_of_answer
SELECT pupil_id, adult_id, at, minds FROM answer_time
WHERE school_id = $1 AND round_id = $2 AND pupil_id = $3 AND adult_id = $4
LIMIT 400;

-- name: count_answers
SELECT COUNT(*) AS answers FROM family_answer WHERE school_id = $1 AND round_id = $2;

-- name: put_answer
INSERT INTO family_answer (school_id, round_id, pupil_id, adult_id, comes, who_comes, interpreter, apart, place, point, through,
    answered_by, answered_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT (school_id, round_id, pupil_id, adult_id) DO UPDATE SET comes = excluded.comes, who_comes = excluded.who_comes,
    interpreter = excluded.interpreter, apart = excluded.apart, place = excluded.place, point = excluded.point,
    through = excluded.through, answered_by = excluded.answered_by, answered_at = excluded.answered_at,
    version = family_answer.version + 1;

-- Of a time alone: what else was said stays.
-- name: say_again
INSERT INTO family_answer (school_id, round_id, pupil_id, adult_id, comes, through, answered_by, answered_at)
VALUES ($1, $2, $3, $4, 'self', 'own', $4, $5)
ON CONFLICT (school_id, round_id, pupil_id, adult_id) DO UPDATE SET through = excluded.through,
    answered_by = excluded.answered_by, answered_at = excluded.answered_at, version = family_answer.version + 1;

-- name: clear_times
DELETE FROM answer_time WHERE school_id = $1 AND round_id = $2 AND pupil_id = $3 AND adult_id = $4;

-- name: put_time
INSERT INTO answer_time (school_id, round_id, pupil_id, adult_id, at, minds) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (school_id, round_id, pupil_id, adult_id, at) DO UPDATE SET minds = excluded.minds;

-- name: drop_time
DELETE FROM answer_time WHERE school_id = $1 AND round_id = $2 AND pupil_id = $3 AND adult_id = $4 AND at = $5;

-- The rounds in which a pupil is asked, each with who holds its talks: one row for each mentor of its own and of its class.
-- name: rounds_of_pupil
SELECT r.round_id, m.mentor_id AS own_mentor_id, c.person_id AS class_mentor_id
FROM pupil_of_class k
JOIN round_class r ON r.school_id = k.school_id AND r.class_id = k.class_id
JOIN conversation_round o ON o.school_id = r.school_id AND o.id = r.round_id AND o.asked_at IS NOT NULL
    AND o.withdrawn_at IS NULL AND o.until_on >= $3
LEFT JOIN mentor_of_pupil m ON m.school_id = k.school_id AND m.pupil_id = k.pupil_id AND m.from_on <= $3 AND m.until_on > $3
LEFT JOIN class_mentor c ON c.school_id = k.school_id AND c.class_id = k.class_id AND c.until_on > $3
WHERE k.school_id = $1 AND k.pupil_id = $2 AND k.from_on <= $3 AND k.until_on > $3
LIMIT 200;

-- name: parents_who_hear
SELECT parent_id FROM hearing_parent WHERE school_id = $1 AND pupil_id = $2 AND until_on > $3 LIMIT 20;

-- name: born_on
SELECT born_on FROM person_at_school WHERE school_id = $1 AND id = $2;

-- Each pupil of a round with each parent who is informed and in contact; one row without for who has none. Not those with
-- whom the reader ($4) may have no contact. A secret number stays with the administration. The caller sorts.
-- name: families_of_round
SELECT k.pupil_id, k.class_id, k.given_name, k.infix, k.family_name, k.born_on, c.name AS class_name, h.parent_id,
    p.given_name AS parent_given_name, p.infix AS parent_infix, p.family_name AS parent_family_name, p.email, p.language,
    p.chosen_language, CASE WHEN p.has_secret_address = 1 THEN '' ELSE p.phone END AS phone, own.email AS own_email,
    own.language AS own_language, own.chosen_language AS own_chosen_language
FROM round_class r
JOIN pupil_of_class k ON k.school_id = r.school_id AND k.class_id = r.class_id AND k.from_on <= $3 AND k.until_on > $3
JOIN class_in_year c ON c.school_id = k.school_id AND c.class_id = k.class_id
JOIN person_at_school own ON own.school_id = k.school_id AND own.id = k.pupil_id
LEFT JOIN hearing_parent h ON h.school_id = k.school_id AND h.pupil_id = k.pupil_id AND h.until_on > $3
LEFT JOIN person_at_school p ON p.school_id = h.school_id AND p.id = h.parent_id
WHERE r.school_id = $1 AND r.round_id = $2 AND NOT EXISTS (SELECT 1 FROM barred_parent b
    WHERE b.school_id = k.school_id AND b.pupil_id = k.pupil_id AND b.parent_id = $4 AND b.from_on <= $3)
LIMIT 8000;

-- What a forgotten person said, or what was said of them.
-- name: forget_times
DELETE FROM answer_time WHERE school_id = $1 AND (pupil_id = $2 OR adult_id = $2);

-- name: forget_answers
DELETE FROM family_answer WHERE school_id = $1 AND (pupil_id = $2 OR adult_id = $2);

-- What they noted for somebody else stays, without who noted it.
-- name: forget_who_noted
UPDATE family_answer SET answered_by = '' WHERE school_id = $1 AND answered_by = $2;
