-- What the pupil sees: its own wording where it changed a field, else what was recorded.
-- name: entries_of_pupil
SELECT id, source, source_id, title, happened_on, companion, goals, results, evaluation, follow_up, own_goals,
       own_results, own_evaluation, own_follow_up, version, changed_at, competence, activity, front_place
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND is_withdrawn = 0
ORDER BY happened_on DESC, id DESC
LIMIT 500

-- name: entries_between
SELECT id, source, source_id, title, happened_on, companion, goals, results, evaluation, follow_up, own_goals,
       own_results, own_evaluation, own_follow_up, version, changed_at, competence, activity, front_place
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND happened_on >= $3 AND happened_on < $4 AND is_withdrawn = 0
ORDER BY happened_on DESC, id DESC
LIMIT 200

-- name: newest_entries
SELECT id, source, source_id, title, happened_on, companion, goals, results, evaluation, follow_up, own_goals,
       own_results, own_evaluation, own_follow_up, version, changed_at, competence, activity, front_place
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND is_withdrawn = 0
ORDER BY happened_on DESC, id DESC
LIMIT 4

-- name: front_entries
SELECT id, source, source_id, title, happened_on, companion, goals, results, evaluation, follow_up, own_goals,
       own_results, own_evaluation, own_follow_up, version, changed_at, competence, activity, front_place
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND is_withdrawn = 0 AND front_place IS NOT NULL
ORDER BY front_place DESC
LIMIT 12

-- When things happened and what they are about, without their texts.
-- name: entry_days
SELECT happened_on, competence
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND is_withdrawn = 0
ORDER BY happened_on DESC
LIMIT 1000

-- name: put_in_front
UPDATE dossier_entry
SET front_place = 1 + COALESCE((SELECT MAX(other.front_place) FROM dossier_entry other
                                WHERE other.school_id = $1 AND other.pupil_id = $2), 0)
WHERE school_id = $1 AND pupil_id = $2 AND id = $3 AND is_withdrawn = 0

-- name: take_from_front
UPDATE dossier_entry SET front_place = NULL WHERE school_id = $1 AND pupil_id = $2 AND id = $3

-- name: entry
SELECT id, source, source_id, title, happened_on, companion, goals, results, evaluation, follow_up, own_goals,
       own_results, own_evaluation, own_follow_up, version, changed_at, competence, activity, front_place
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND id = $3 AND is_withdrawn = 0

-- In no order: the store gives them theirs.
-- name: qualities_of_pupil
SELECT entry_id, quality, source, rank, situation
FROM dossier_quality
WHERE school_id = $1 AND pupil_id = $2
LIMIT 1000

-- Recording again replaces what the activity says, and leaves the pupil's own wording.
-- name: record_entry
INSERT INTO dossier_entry (school_id, id, pupil_id, source, source_id, title, happened_on, companion, goals, results,
                           evaluation, follow_up, changed_by, changed_at, competence, activity)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (school_id, source, source_id) DO UPDATE
SET title = excluded.title, happened_on = excluded.happened_on, companion = excluded.companion,
    goals = excluded.goals, results = excluded.results, evaluation = excluded.evaluation,
    follow_up = excluded.follow_up, version = dossier_entry.version + 1, changed_by = excluded.changed_by,
    changed_at = excluded.changed_at, competence = excluded.competence, activity = excluded.activity,
    is_withdrawn = 0
RETURNING id

-- name: forget_qualities
DELETE FROM dossier_quality WHERE school_id = $1 AND entry_id = $2

-- name: add_quality
INSERT INTO dossier_quality (school_id, entry_id, pupil_id, quality, source, rank, situation)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: forget_facts
DELETE FROM dossier_fact WHERE school_id = $1 AND entry_id = $2

-- name: add_fact
INSERT INTO dossier_fact (school_id, entry_id, pupil_id, topic, place, text, source, mark, for_it, against_it,
                          to_find_out, whose, circle)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)

-- What is known of one topic, the newest entry first. Not what somebody only spoke against: this is offered again.
-- name: known_facts
SELECT f.text
FROM dossier_fact f JOIN dossier_entry e ON e.school_id = f.school_id AND e.id = f.entry_id
WHERE f.school_id = $1 AND f.pupil_id = $2 AND f.topic = $3 AND e.is_withdrawn = 0
    AND (f.against_it = '' OR f.for_it <> '' OR f.to_find_out <> '' OR f.mark IS NOT NULL)
ORDER BY e.happened_on DESC, e.id DESC, f.place
LIMIT 200

-- What was told, in no order: the store gives it its own. Whose a job is, stands apart (network.sql).
-- Also of entries that were withdrawn, and the caller sorts: looking for each one's entry costs more than the entries.
-- name: facts_of_pupil
SELECT entry_id, topic, text, source, mark, for_it, against_it, to_find_out, place
FROM dossier_fact
WHERE school_id = $1 AND pupil_id = $2 AND topic <> 'person'
LIMIT 2000

-- name: entry_heads
SELECT id, companion, happened_on
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND is_withdrawn = 0
LIMIT 2000

-- name: withdraw_entry
UPDATE dossier_entry SET is_withdrawn = 1, version = version + 1
WHERE school_id = $1 AND source = $2 AND source_id = $3 AND is_withdrawn = 0

-- A field that says what was recorded is no wording of the pupil's own. Nothing changes when somebody saved it after
-- version $9 was seen.
-- name: write_entry
UPDATE dossier_entry
SET own_goals = CASE WHEN $4 = goals THEN NULL ELSE $4 END,
    own_results = CASE WHEN $5 = results THEN NULL ELSE $5 END,
    own_evaluation = CASE WHEN $6 = evaluation THEN NULL ELSE $6 END,
    own_follow_up = CASE WHEN $7 = follow_up THEN NULL ELSE $7 END,
    version = version + 1, changed_by = $2, changed_at = $8
WHERE school_id = $1 AND id = $3 AND version = $9 AND is_withdrawn = 0
