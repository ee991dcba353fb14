-- Links that show chosen parts to somebody outside.

-- name: shares_of_pupil
SELECT id, for_whom, shows_overview, shows_photos, ends_on, made_at, revoked_at
FROM dossier_share WHERE school_id = $1 AND pupil_id = $2
ORDER BY made_at DESC, id DESC
LIMIT 40

-- name: live_shares
SELECT COUNT(*) AS n FROM dossier_share
WHERE school_id = $1 AND pupil_id = $2 AND revoked_at IS NULL AND ends_on >= $3

-- name: add_share
INSERT INTO dossier_share (school_id, id, pupil_id, token_hash, for_whom, shows_overview, shows_photos, ends_on, made_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: add_share_entry
INSERT INTO dossier_share_entry (school_id, share_id, entry_id) VALUES ($1, $2, $3)

-- name: revoke_share
UPDATE dossier_share SET revoked_at = $4
WHERE school_id = $1 AND pupil_id = $2 AND id = $3 AND revoked_at IS NULL

-- A stranger's only way in: the hash of the link. It ends with its last day, when it is revoked, and when the pupil
-- leaves the school.
-- name: share_by_token
SELECT s.school_id, s.id, s.pupil_id, s.shows_overview, s.shows_photos, s.ends_on, p.given_name, c.name AS school_name
FROM dossier_share s
JOIN person_at_school p ON p.school_id = s.school_id AND p.id = s.pupil_id AND p.until_on > $2
JOIN school c ON c.id = s.school_id
WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.ends_on >= $2

-- name: shared_entries
SELECT e.id, e.source, e.source_id, e.title, e.happened_on, e.companion, e.goals, e.results, e.evaluation, e.follow_up,
       e.own_goals, e.own_results, e.own_evaluation, e.own_follow_up, e.version, e.changed_at, e.competence,
       e.activity, e.front_place
FROM dossier_share_entry x JOIN dossier_entry e ON e.school_id = x.school_id AND e.id = x.entry_id
WHERE x.school_id = $1 AND x.share_id = $2 AND e.pupil_id = $3 AND e.is_withdrawn = 0
ORDER BY e.happened_on DESC, e.id DESC
LIMIT 100
