-- Parents of pupils. Only this slice writes them.

-- `no_contact` is only ever set: people at the school take it away. What they decided stays as it is (decided_at); when
-- the administration comes to say something else of it, that asks for a new decision. Only a bar that is new holds until
-- then: to wait could do harm.
-- name: put_relation
INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind, has_authority, lives_with, is_informed, no_contact)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (school_id, pupil_id, parent_id) DO UPDATE SET kind = excluded.kind, lives_with = excluded.lives_with,
    has_authority = CASE WHEN parent_relation.decided_at IS NULL THEN excluded.has_authority
        ELSE parent_relation.has_authority END,
    is_informed = CASE WHEN parent_relation.decided_at IS NULL THEN excluded.is_informed
        ELSE parent_relation.is_informed END,
    no_contact = CASE WHEN excluded.no_contact = 1
            AND (parent_relation.decided_at IS NULL OR parent_relation.said_no_contact = 0) THEN 1
        ELSE parent_relation.no_contact END,
    ended_on = CASE WHEN parent_relation.ended_by_school = 1 THEN parent_relation.ended_on END,
    asks = CASE WHEN parent_relation.decided_at IS NULL THEN 0
        WHEN parent_relation.said_authority <> excluded.has_authority
            OR parent_relation.said_informed <> excluded.is_informed
            OR parent_relation.said_no_contact <> excluded.no_contact THEN 1
        ELSE parent_relation.asks END,
    said_authority = CASE WHEN parent_relation.decided_at IS NOT NULL THEN excluded.has_authority END,
    said_informed = CASE WHEN parent_relation.decided_at IS NOT NULL THEN excluded.is_informed END,
    said_no_contact = CASE WHEN parent_relation.decided_at IS NOT NULL THEN excluded.no_contact END;

-- name: end_relation
UPDATE parent_relation SET ended_on = $4
WHERE school_id = $1 AND pupil_id = $2 AND parent_id = $3 AND ended_on IS NULL;

-- The decision holds from now on: nothing shuts out on a later day any more.
-- name: take_decision
UPDATE parent_relation SET is_informed = $4, no_contact = $5, has_authority = $6,
    ended_on = CASE WHEN CAST($7 AS BIGINT) = 0 THEN NULL WHEN ended_on <= $8 THEN ended_on ELSE $8 END,
    ended_by_school = $7, said_informed = COALESCE(said_informed, is_informed),
    said_no_contact = COALESCE(said_no_contact, no_contact), said_authority = COALESCE(said_authority, has_authority),
    decided_at = $9, asks = 0,
    closes_on = NULL, closes_to_contact = 0
WHERE school_id = $1 AND pupil_id = $2 AND parent_id = $3;

-- It holds from a day to come: from then on ($4, null when it shuts nobody out) whether or not anything has run.
-- name: plan_decision
UPDATE parent_relation SET closes_on = CAST($4 AS TEXT), closes_to_contact = $5,
    said_informed = COALESCE(said_informed, is_informed), said_no_contact = COALESCE(said_no_contact, no_contact),
    said_authority = COALESCE(said_authority, has_authority), decided_at = $6, asks = 0
WHERE school_id = $1 AND pupil_id = $2 AND parent_id = $3;

-- name: forget_parents
DELETE FROM parent_relation WHERE school_id = $1 AND pupil_id = $2;

-- name: forget_children
DELETE FROM parent_relation WHERE school_id = $1 AND parent_id = $2;
