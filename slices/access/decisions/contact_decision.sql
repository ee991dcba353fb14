-- What the school decides about a pupil and a parent, or about somebody who has died.

-- The relation of the parent $2 and the pupil $3 as it stands on $4, and the newest decision about it.
-- name: contact_of
SELECT pr.pupil_id, c.given_name AS pupil_given_name, c.infix AS pupil_infix, c.family_name AS pupil_family_name,
    pr.parent_id, p.given_name, p.infix, p.family_name, pr.is_informed, pr.no_contact, pr.has_authority,
    CASE WHEN pr.ended_on IS NOT NULL AND pr.ended_on <= $4 THEN 1 ELSE 0 END AS is_ended, pr.asks,
    pr.said_informed, pr.said_no_contact, pr.said_authority,
    COALESCE((SELECT MAX(d.id) FROM contact_decision d WHERE d.school_id = pr.school_id AND d.person_id = pr.parent_id
        AND d.pupil_id = pr.pupil_id), '') AS newest
FROM parent_relation pr
JOIN person p ON p.school_id = pr.school_id AND p.id = pr.parent_id
JOIN person c ON c.school_id = pr.school_id AND c.id = pr.pupil_id
WHERE pr.school_id = $1 AND pr.parent_id = $2 AND pr.pupil_id = $3;

-- The newest first.
-- name: decisions_of_contact
SELECT d.from_on, d.is_informed, d.no_contact, d.has_authority, d.is_ended, d.is_deceased, d.reason, d.decided_at,
    d.taken_at, d.replaced_at, COALESCE(by_whom.given_name, '') AS given_name,
    COALESCE(by_whom.infix, '') AS infix, COALESCE(by_whom.family_name, '') AS family_name
FROM contact_decision d
LEFT JOIN person by_whom ON by_whom.school_id = d.school_id AND by_whom.id = d.decided_by
WHERE d.school_id = $1 AND d.person_id = $2 AND d.pupil_id = $3
ORDER BY d.id DESC
LIMIT 50;

-- name: decisions_about_life
SELECT d.from_on, d.is_informed, d.no_contact, d.has_authority, d.is_ended, d.is_deceased, d.reason, d.decided_at,
    d.taken_at, d.replaced_at, COALESCE(by_whom.given_name, '') AS given_name,
    COALESCE(by_whom.infix, '') AS infix, COALESCE(by_whom.family_name, '') AS family_name
FROM contact_decision d
LEFT JOIN person by_whom ON by_whom.school_id = d.school_id AND by_whom.id = d.decided_by
WHERE d.school_id = $1 AND d.person_id = $2 AND d.pupil_id IS NULL
ORDER BY d.id DESC
LIMIT 50;

-- name: add_decision
INSERT INTO contact_decision (school_id, id, person_id, pupil_id, from_on, is_informed, no_contact, has_authority,
    is_ended, is_deceased, reason, decided_by, decided_at, taken_at)
VALUES ($1, $2, $3, CAST($4 AS TEXT), $5, CAST($6 AS BIGINT), CAST($7 AS BIGINT), CAST($8 AS BIGINT),
    CAST($9 AS BIGINT), CAST($10 AS BIGINT), $11, $12, $13, CAST($14 AS BIGINT));

-- name: replace_decisions_to_come
UPDATE contact_decision SET replaced_at = $4
WHERE school_id = $1 AND person_id = $2 AND pupil_id = $3 AND taken_at IS NULL AND replaced_at IS NULL;

-- name: decisions_due
SELECT id, person_id, pupil_id, from_on, is_informed, no_contact, has_authority, is_ended
FROM contact_decision
WHERE school_id = $1 AND from_on <= $2 AND taken_at IS NULL AND replaced_at IS NULL
ORDER BY id
LIMIT 1000;

-- name: decision_taken
UPDATE contact_decision SET taken_at = $3 WHERE school_id = $1 AND id = $2;

-- name: life_of
SELECT p.id, p.given_name, p.infix, p.family_name, p.is_deceased,
    COALESCE((SELECT MAX(d.id) FROM contact_decision d WHERE d.school_id = p.school_id AND d.person_id = p.id
        AND d.pupil_id IS NULL), '') AS newest
FROM person p
WHERE p.school_id = $1 AND p.id = $2;

-- Relations of which the administration says something else than the school decided.
-- name: contacts_that_ask
SELECT pr.parent_id, pr.pupil_id, p.given_name, p.infix, p.family_name, c.given_name AS pupil_given_name
FROM parent_relation pr
JOIN person p ON p.school_id = pr.school_id AND p.id = pr.parent_id
JOIN person c ON c.school_id = pr.school_id AND c.id = pr.pupil_id
WHERE pr.school_id = $1 AND pr.asks = 1
ORDER BY p.family_name, p.given_name, pr.pupil_id
LIMIT 50;

-- name: is_parent_of
SELECT parent_id FROM parent_relation WHERE school_id = $1 AND parent_id = $2 AND pupil_id = $3;
