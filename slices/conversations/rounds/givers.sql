-- Who gives times in a round, and what stands in their way.

-- name: classes_to_choose
SELECT c.class_id, c.name, c.grade, c.school_year_id, c.year_starts_on, c.year_ends_on,
    CASE WHEN EXISTS (SELECT 1 FROM class_mentor m WHERE m.school_id = c.school_id AND m.class_id = c.class_id
        AND m.until_on > $2) THEN 1 ELSE 0 END AS has_mentor
FROM newest_school_year y JOIN class_in_year c ON c.school_id = y.school_id AND c.school_year_id = y.id
WHERE y.school_id = $1
LIMIT 100;

-- Mentors of the round's classes and of single pupils in them who don't stand in it yet.
-- name: mentors_to_come
SELECT p.id, p.given_name, p.infix, p.family_name
FROM round_class r
JOIN class_mentor m ON m.school_id = r.school_id AND m.class_id = r.class_id AND m.until_on > $3
JOIN person_at_school p ON p.school_id = m.school_id AND p.id = m.person_id AND p.until_on > $3
WHERE r.school_id = $1 AND r.round_id = $2 AND NOT EXISTS (SELECT 1 FROM round_person there
    WHERE there.school_id = r.school_id AND there.round_id = r.round_id AND there.id = p.id)
UNION
SELECT p.id, p.given_name, p.infix, p.family_name
FROM round_class r
JOIN pupil_of_class k ON k.school_id = r.school_id AND k.class_id = r.class_id AND k.from_on <= $3 AND k.until_on > $3
JOIN mentor_of_pupil m ON m.school_id = k.school_id AND m.pupil_id = k.pupil_id AND m.from_on <= $3 AND m.until_on > $3
JOIN person_at_school p ON p.school_id = m.school_id AND p.id = m.mentor_id AND p.until_on > $3
WHERE r.school_id = $1 AND r.round_id = $2 AND NOT EXISTS (SELECT 1 FROM round_person there
    WHERE there.school_id = r.school_id AND there.round_id = r.round_id AND there.id = p.id)
LIMIT 100;

-- Of the staff, who may join as a colleague: counsellors and others with a role now. The caller sorts.
-- name: staff_to_join
SELECT DISTINCT p.id, p.given_name, p.infix, p.family_name
FROM staff_at_work s JOIN person_at_school p ON p.school_id = s.school_id AND p.id = s.person_id AND p.until_on > $2
WHERE s.school_id = $1 AND s.until_on > $2
LIMIT 400;

-- Blocks of these days, of every round of the year that isn't withdrawn.
-- name: blocks_around
SELECT r.id AS round_id, r.title, b.round_person_id, b.day, b.from_time, b.until_time, g.room, g.name,
    p.given_name, p.infix, p.family_name
FROM conversation_round r
JOIN round_person g ON g.school_id = r.school_id AND g.round_id = r.id
JOIN round_block b ON b.school_id = g.school_id AND b.round_id = g.round_id AND b.round_person_id = g.id
LEFT JOIN person_at_school p ON p.school_id = g.school_id AND p.id = g.person_id
WHERE r.school_id = $1 AND r.school_year_id = $2 AND r.from_on <= $4 AND r.until_on >= $3 AND r.withdrawn_at IS NULL
LIMIT 4000;

-- Who joins a talk already stays.
-- name: take_person_from_round
DELETE FROM round_person WHERE school_id = $1 AND round_id = $2 AND id = $3 AND part <> 'mentor'
    AND NOT EXISTS (SELECT 1 FROM talk t JOIN talk_guest g ON g.school_id = t.school_id AND g.talk_id = t.id
        WHERE t.school_id = $1 AND t.round_id = $2 AND g.round_person_id = $3);

-- name: people_changed
UPDATE round_person SET version = version + 1 WHERE school_id = $1 AND round_id = $2 AND id = $3 AND version = $4;

-- name: rounds_of_giver
SELECT round_id FROM round_person WHERE school_id = $1 AND person_id = $2 LIMIT 100;

-- Of a forgotten person.
-- name: forget_joining
DELETE FROM talk_guest WHERE school_id = $1 AND round_person_id = $2;

-- name: forget_blocks
DELETE FROM round_block WHERE school_id = $1 AND round_person_id = $2;

-- name: forget_giver
DELETE FROM round_person WHERE school_id = $1 AND person_id = $2;
