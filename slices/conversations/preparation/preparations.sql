-- What the three prepare for a talk.

-- name: preparation
SELECT p.good_news, p.emphasis, p.results, p.version, a.given_name, a.infix, a.family_name
FROM talk_preparation p LEFT JOIN person_at_school a ON a.school_id = p.school_id AND a.id = p.changed_by
WHERE p.school_id = $1 AND p.talk_id = $2;

-- name: begin_preparation
INSERT INTO talk_preparation (school_id, talk_id, good_news, emphasis, results, changed_by, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (school_id, talk_id) DO NOTHING;

-- Nothing happens when it was changed since this version was read.
-- name: change_preparation
UPDATE talk_preparation SET good_news = $3, emphasis = $4, results = $5, changed_by = $6, changed_at = $7,
    version = version + 1
WHERE school_id = $1 AND talk_id = $2 AND version = $8;

-- name: points
SELECT p.person_id, p.text, a.given_name, a.infix, a.family_name
FROM talk_point p JOIN person_at_school a ON a.school_id = p.school_id AND a.id = p.person_id
WHERE p.school_id = $1 AND p.talk_id = $2
LIMIT 20;

-- name: point_of
SELECT text, version FROM talk_point WHERE school_id = $1 AND talk_id = $2 AND person_id = $3;

-- name: begin_point
INSERT INTO talk_point (school_id, talk_id, person_id, text, changed_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (school_id, talk_id, person_id) DO NOTHING;

-- name: change_point
UPDATE talk_point SET text = $4, changed_at = $5, version = version + 1
WHERE school_id = $1 AND talk_id = $2 AND person_id = $3 AND version = $6;

-- What families said when they answered: who comes, whether somebody interprets, a point. Of the one parent ($4) where the
-- talk is apart; '' is of all.
-- name: said_by_family
SELECT f.adult_id, f.comes, f.who_comes, f.interpreter, f.place, f.point, a.given_name, a.infix, a.family_name
FROM family_answer f JOIN person_at_school a ON a.school_id = f.school_id AND a.id = f.adult_id
WHERE f.school_id = $1 AND f.round_id = $2 AND f.pupil_id = $3 AND (f.adult_id = $4 OR $4 = '')
LIMIT 20;

-- Colleagues and interpreters who join.
-- name: guests
SELECT r.part, r.name, r.language, a.given_name, a.infix, a.family_name
FROM talk_guest g
JOIN round_person r ON r.school_id = g.school_id AND r.round_id = g.round_id AND r.id = g.round_person_id
LEFT JOIN person_at_school a ON a.school_id = r.school_id AND a.id = r.person_id
WHERE g.school_id = $1 AND g.talk_id = $2
LIMIT 20;

-- What stands of earlier talks, the newest first.
-- name: agreed_before
SELECT g.voice, g.who, g.what, g.by_on, g.state, g.stuck_on, t.ended_at, a.given_name
FROM talk t
JOIN agreement g ON g.school_id = t.school_id AND g.talk_id = t.id
LEFT JOIN person_at_school a ON a.school_id = g.school_id AND a.id = g.person_id
WHERE t.school_id = $1 AND t.pupil_id = $2 AND t.id <> $3 AND t.ended_at IS NOT NULL AND g.state <> 'dropped'
    AND (t.adult_id = '' OR t.adult_id = $4 OR $4 = '')
ORDER BY t.ended_at DESC, g.place, g.id
LIMIT 12;

-- name: name_of_person
SELECT given_name, infix, family_name FROM person_at_school WHERE school_id = $1 AND id = $2;

-- The talk of a pupil by this guide that is still to come. Not one apart with another parent than $4; '' sees all.
-- name: talk_of_guide
SELECT t.id
FROM talk t JOIN conversation_round r ON r.school_id = t.school_id AND r.id = t.round_id
WHERE t.school_id = $1 AND t.pupil_id = $2 AND r.guide_key = $3 AND (t.adult_id = '' OR t.adult_id = $4 OR $4 = '')
    AND r.withdrawn_at IS NULL AND t.ended_at IS NULL AND t.missed_why = ''
ORDER BY CASE WHEN t.at IS NULL THEN 1 ELSE 0 END, t.at, t.id
LIMIT 1;

-- A mentor's own talks from a day on, with how far each is prepared; only of pupils whose mentor they are on that day.
-- name: to_prepare
SELECT t.id, t.at, t.room, t.minutes, t.pupil_id, a.given_name, a.infix, a.family_name, r.id AS round_id, r.title,
    CASE WHEN p.good_news <> '' THEN 1 ELSE 0 END AS has_good_news
FROM talk t
JOIN conversation_round r ON r.school_id = t.school_id AND r.id = t.round_id
JOIN person_at_school a ON a.school_id = t.school_id AND a.id = t.pupil_id
LEFT JOIN talk_preparation p ON p.school_id = t.school_id AND p.talk_id = t.id
WHERE t.school_id = $1 AND t.mentor_id = $2 AND t.at >= $3 AND t.began_at IS NULL AND t.missed_why = ''
    AND a.until_on > $4 AND (EXISTS (SELECT 1 FROM mentor_of_pupil m WHERE m.school_id = t.school_id
            AND m.pupil_id = t.pupil_id AND m.mentor_id = $2 AND m.from_on <= $4 AND m.until_on > $4)
        OR EXISTS (SELECT 1 FROM pupil_of_class k
            JOIN class_mentor c ON c.school_id = k.school_id AND c.class_id = k.class_id
            WHERE k.school_id = t.school_id AND k.pupil_id = t.pupil_id AND k.from_on <= $4 AND k.until_on > $4
                AND c.person_id = $2 AND c.until_on > $4))
ORDER BY t.at
LIMIT 200;

-- For the demo.
-- name: talks_to_come
SELECT id FROM talk WHERE school_id = $1 AND at >= $2 AND mentor_id IS NOT NULL ORDER BY at, mentor_id LIMIT 60;

-- Of a pupil: all that was prepared for its talks, and their points.
-- name: forget_preparations
DELETE FROM talk_preparation
WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);

-- name: forget_points_of_talks
DELETE FROM talk_point
WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);

-- name: forget_points_by
DELETE FROM talk_point WHERE school_id = $1 AND person_id = $2;

-- Of staff: what was prepared stays the pupil's.
-- name: forget_author_of_preparations
UPDATE talk_preparation SET changed_by = '' WHERE school_id = $1 AND changed_by = $2;
