-- Who has died is let in no more. $2 is now.

-- name: end_codes_of_deceased
UPDATE letter_code SET revoked_at = $2
WHERE school_id = $1 AND revoked_at IS NULL
    AND person_id IN (SELECT p.id FROM person p WHERE p.school_id = $1 AND p.is_deceased = 1);

-- name: end_sessions_of_deceased
UPDATE session SET revoked_at = $2
WHERE school_id = $1 AND revoked_at IS NULL
    AND person_id IN (SELECT p.id FROM person p WHERE p.school_id = $1 AND p.is_deceased = 1);
