-- What a mentor's first page says of talks.

-- Those to come, with the pupil's name. The caller sorts.
-- name: coming_talks
SELECT t.id, t.at, t.room, t.pupil_id, k.given_name, k.infix, k.family_name, c.name AS class_name
FROM talk t
JOIN person_at_school k ON k.school_id = t.school_id AND k.id = t.pupil_id
LEFT JOIN round_class r ON r.school_id = t.school_id AND r.round_id = t.round_id
    AND EXISTS (SELECT 1 FROM pupil_of_class p WHERE p.school_id = r.school_id AND p.class_id = r.class_id
        AND p.pupil_id = t.pupil_id AND p.from_on <= $5 AND p.until_on > $5)
LEFT JOIN class_in_year c ON c.school_id = r.school_id AND c.class_id = r.class_id
WHERE t.school_id = $1 AND t.mentor_id = $2 AND t.at >= $3 AND t.at < $4 AND t.ended_at IS NULL AND t.missed_why = ''
LIMIT 200;
