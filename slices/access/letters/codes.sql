-- Whoever has no role left at the school has no code that works.
-- name: person_of_code
SELECT c.school_id, c.id, c.person_id, p.given_name, p.infix, p.family_name, p.language, p.chosen_language,
    sc.name AS school_name, sc.contact_name, sc.contact_email, sc.contact_phone,
    CASE WHEN EXISTS (SELECT 1 FROM administration_key k
            WHERE k.school_id = c.school_id AND k.person_id = c.person_id AND k.kind = 'pupil')
        OR EXISTS (SELECT 1 FROM enrolment e
            WHERE e.school_id = c.school_id AND e.pupil_id = c.person_id
                AND (e.until_on IS NULL OR e.until_on > $2))
        THEN 1 ELSE 0 END AS is_pupil,
    CASE WHEN EXISTS (SELECT 1 FROM adult_of_pupil a
            WHERE a.school_id = c.school_id AND a.adult_id = c.person_id AND a.until_on > $2)
        THEN 1 ELSE 0 END AS is_adult
FROM letter_code c
JOIN person_at_school p ON p.school_id = c.school_id AND p.id = c.person_id
JOIN school sc ON sc.id = c.school_id
WHERE c.code_hash = $1 AND c.revoked_at IS NULL AND p.until_on > $2
    AND p.is_deceased = 0;

-- The pupils of whom an adult hears: as parent, or as who helps with their work.
-- name: pupils_of_adult
SELECT DISTINCT a.pupil_id
FROM adult_of_pupil a
WHERE a.school_id = $1 AND a.adult_id = $2 AND a.until_on > $3
LIMIT 40;

-- name: code_used
UPDATE letter_code SET first_used_at = $3 WHERE school_id = $1 AND id = $2 AND first_used_at IS NULL;

-- name: revoke_codes
UPDATE letter_code SET revoked_at = $3 WHERE school_id = $1 AND person_id = $2 AND revoked_at IS NULL;

-- name: codes_made_since
SELECT COUNT(*) AS codes FROM letter_code WHERE school_id = $1 AND person_id = $2 AND made_at >= $3;

-- name: add_code
INSERT INTO letter_code (school_id, id, person_id, code_hash, made_at) VALUES ($1, $2, $3, $4, $5);
