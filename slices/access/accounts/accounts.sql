-- name: account_of_login
SELECT a.school_id, a.person_id, a.login, a.password_hash, a.password_is_temporary, a.totp_secret,
    a.totp_confirmed_at, a.disabled_at, p.given_name, p.infix, p.family_name, p.language, p.chosen_language,
    CASE WHEN EXISTS (SELECT 1 FROM staff_role r
            WHERE r.school_id = a.school_id AND r.person_id = a.person_id AND r.role = 'administrator'
                AND (r.ended_on IS NULL OR r.ended_on > $2))
        THEN 1 ELSE 0 END AS is_administrator
FROM staff_account a
JOIN person_at_school p ON p.school_id = a.school_id AND p.id = a.person_id
WHERE a.login = $1 AND p.until_on > $2;

-- name: account_of_person
SELECT a.school_id, a.person_id, a.login, a.password_hash, a.password_is_temporary, a.totp_secret,
    a.totp_confirmed_at, a.disabled_at, p.given_name, p.infix, p.family_name, p.language, p.chosen_language,
    CASE WHEN EXISTS (SELECT 1 FROM staff_role r
            WHERE r.school_id = a.school_id AND r.person_id = a.person_id AND r.role = 'administrator'
                AND (r.ended_on IS NULL OR r.ended_on > $3))
        THEN 1 ELSE 0 END AS is_administrator
FROM staff_account a
JOIN person_at_school p ON p.school_id = a.school_id AND p.id = a.person_id
WHERE a.school_id = $1 AND a.person_id = $2 AND p.until_on > $3;

-- name: add_account
INSERT INTO staff_account (school_id, person_id, login, password_hash, password_is_temporary)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING;

-- name: set_password
UPDATE staff_account SET password_hash = $3, password_is_temporary = $4 WHERE school_id = $1 AND person_id = $2;

-- name: disable_account
UPDATE staff_account SET disabled_at = $3 WHERE school_id = $1 AND person_id = $2 AND disabled_at IS NULL;

-- name: enable_account
UPDATE staff_account SET disabled_at = NULL WHERE school_id = $1 AND person_id = $2;

-- name: offer_second_step
UPDATE staff_account SET totp_secret = $3, totp_confirmed_at = NULL
WHERE school_id = $1 AND person_id = $2 AND totp_confirmed_at IS NULL;

-- name: confirm_second_step
UPDATE staff_account SET totp_confirmed_at = $3
WHERE school_id = $1 AND person_id = $2 AND totp_confirmed_at IS NULL;

-- A code counts once: its step must be later than the last one used.
-- name: use_step
UPDATE staff_account SET totp_last_step = $3 WHERE school_id = $1 AND person_id = $2 AND totp_last_step < $3;

-- name: reset_second_step
UPDATE staff_account SET totp_secret = '', totp_confirmed_at = NULL WHERE school_id = $1 AND person_id = $2;
