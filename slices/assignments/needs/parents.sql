-- The parents who are informed and in contact, of up to eight pupils ('' is none), with the class in which the pupil is
-- on day $3; not of a pupil with whom the viewer ($2) may not be in contact. Each pupil is looked for by key: going
-- through the class costs more. A secret number stays with the administration. The caller sorts.
-- name: parents_to_reach
SELECT e.class_id, e.pupil_id, r.parent_id, r.kind, r.phone, r.is_secret, r.language
FROM (SELECT CAST($4 AS TEXT) AS pupil_id UNION ALL SELECT $5 UNION ALL SELECT $6 UNION ALL SELECT $7
    UNION ALL SELECT $8 UNION ALL SELECT $9 UNION ALL SELECT $10 UNION ALL SELECT $11) wanted
CROSS JOIN enrolment e
CROSS JOIN reachable_parent r
WHERE wanted.pupil_id <> '' AND e.school_id = $1 AND e.pupil_id = wanted.pupil_id AND e.from_on <= $3
    AND COALESCE(e.until_on, '9999-12-31') > $3
    AND ((SELECT COUNT(*) FROM barred_parent b WHERE b.school_id = $1 AND b.parent_id = $2) = 0
        OR NOT EXISTS (SELECT 1 FROM barred_parent b WHERE b.school_id = $1 AND b.pupil_id = e.pupil_id
            AND b.parent_id = $2 AND b.from_on <= $3))
    AND NOT EXISTS (SELECT 1 FROM person d
        WHERE d.school_id = $1 AND d.id BETWEEN e.pupil_id AND e.pupil_id AND d.is_deceased = 1)
    AND r.school_id = $1 AND r.pupil_id = e.pupil_id AND r.ends_on > $3 AND r.closes_on > $3 AND r.leaves_on > $3
LIMIT 400;

-- Which adults of those pupils got a letter with a code, and came in with it.
-- name: adults_with_code
SELECT c.pupil_id, c.adult_id, c.act, c.happened_at
FROM (SELECT CAST($2 AS TEXT) AS pupil_id UNION ALL SELECT $3 UNION ALL SELECT $4 UNION ALL SELECT $5
    UNION ALL SELECT $6 UNION ALL SELECT $7 UNION ALL SELECT $8 UNION ALL SELECT $9) wanted
CROSS JOIN adult_with_code c
WHERE wanted.pupil_id <> '' AND c.school_id = $1 AND c.pupil_id = wanted.pupil_id
LIMIT 4000;
