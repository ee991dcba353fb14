-- name: open_session
INSERT INTO session (token_hash, school_id, person_id, means, language, device, made_at, seen_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8);

-- name: end_session
UPDATE session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL;

-- name: end_own_session
UPDATE session SET revoked_at = $4
WHERE school_id = $1 AND person_id = $2 AND token_hash = $3 AND revoked_at IS NULL;

-- name: end_sessions
UPDATE session SET revoked_at = $3 WHERE school_id = $1 AND person_id = $2 AND revoked_at IS NULL;

-- name: end_other_sessions
UPDATE session SET revoked_at = $4
WHERE school_id = $1 AND person_id = $2 AND token_hash <> $3 AND revoked_at IS NULL;

-- name: set_session_language
UPDATE session SET language = $2 WHERE token_hash = $1;

-- name: sessions_of
SELECT token_hash, means, device, made_at, seen_at
FROM session
WHERE school_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > $3
ORDER BY seen_at DESC
LIMIT 50;

-- What ended over a month ago is of no use any more.
-- name: forget_old_sessions
DELETE FROM session WHERE (expires_at < $1 OR revoked_at < $1)
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = session.school_id);

-- People whose names are forgotten (slices/school) come in no more.
-- name: forget_sessions_of_nobody
DELETE FROM session WHERE EXISTS (SELECT 1 FROM person p
    WHERE p.school_id = session.school_id AND p.id = session.person_id AND p.given_name = '' AND p.family_name = '');

-- name: forget_codes_of_nobody
DELETE FROM letter_code WHERE EXISTS (SELECT 1 FROM person p
    WHERE p.school_id = letter_code.school_id AND p.id = letter_code.person_id AND p.given_name = ''
        AND p.family_name = '');
