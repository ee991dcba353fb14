-- With which adult there was contact about which pupil.

-- name: record
INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (school_id, pupil_id, act, act_id, adult_id) DO NOTHING;

-- name: withdraw
DELETE FROM contact_entry WHERE school_id = $1 AND pupil_id = $2 AND act = $3 AND act_id = $4;

-- name: contacts_of_pupil
SELECT pupil_id, adult_id, act, act_id, part, happened_at
FROM contact_entry
WHERE school_id = $1 AND pupil_id = $2
ORDER BY happened_at DESC, act, act_id, adult_id
LIMIT 200;

-- name: forget_contacts_about
DELETE FROM contact_entry WHERE school_id = $1 AND pupil_id = $2;

-- name: forget_contacts_with
DELETE FROM contact_entry WHERE school_id = $1 AND adult_id = $2;
