-- Who may not be reached any more: what waits for them is taken back. $2 is today, $3 now.

-- name: withdraw_lapsed
UPDATE message SET withdrawn_at = $3,
    withdrawn_why = (SELECT MIN(r.why) FROM message_reach r
        WHERE r.school_id = message.school_id AND r.message_id = message.id AND r.until_on <= $2)
WHERE school_id = $1 AND sent_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL
    AND EXISTS (SELECT 1 FROM message_reach r
        WHERE r.school_id = message.school_id AND r.message_id = message.id AND r.until_on <= $2);

-- name: end_codes_of_deceased
UPDATE letter_code SET revoked_at = $2
WHERE school_id = $1 AND revoked_at IS NULL
    AND person_id IN (SELECT p.id FROM person p WHERE p.school_id = $1 AND p.is_deceased = 1);

-- name: end_sessions_of_deceased
UPDATE session SET revoked_at = $2
WHERE school_id = $1 AND revoked_at IS NULL
    AND person_id IN (SELECT p.id FROM person p WHERE p.school_id = $1 AND p.is_deceased = 1);
