-- What first pages say of talks.

-- Those to come of a mentor, with the pupil's name and class. The caller sorts.
-- name: coming_talks
SELECT t.id, t.at, t.room, t.pupil_id, p.given_name, p.infix, p.family_name, p.class_id
FROM talk t CROSS JOIN pupil_of_class p
WHERE t.school_id = $1 AND t.mentor_id = $2 AND t.at >= $3 AND t.at < $4 AND t.ended_at IS NULL AND t.missed_why = ''
    AND p.school_id = t.school_id AND p.pupil_id = t.pupil_id AND p.from_on <= $3 AND p.until_on > $3
LIMIT 400;

-- The rounds that ask this adult ($3; the pupil itself) for times for a pupil, as long as they haven't said any.
-- name: waits_for_answer
SELECT r.id, r.answer_by
FROM pupil_of_class k CROSS JOIN round_class c CROSS JOIN conversation_round r
WHERE k.school_id = $1 AND k.pupil_id = $2 AND k.from_on <= $4 AND k.until_on > $4
    AND c.school_id = k.school_id AND c.class_id = k.class_id AND r.school_id = c.school_id AND r.id = c.round_id
    AND r.asked_at IS NOT NULL AND r.withdrawn_at IS NULL AND r.published_at IS NULL AND r.answer_by >= $4
    AND EXISTS (SELECT 1 FROM round_block b WHERE b.school_id = r.school_id AND b.round_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM family_answer f WHERE f.school_id = r.school_id AND f.round_id = r.id
        AND f.pupil_id = k.pupil_id AND f.adult_id = $3)
LIMIT 10;
