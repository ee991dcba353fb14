-- What is agreed in talks, who agrees, who was there, and how it goes.

-- name: agreements_of_talk
SELECT a.id, a.talk_id, a.pupil_id, a.voice, a.person_id, a.who, a.what, a.by_on, a.help, a.state, a.stuck_on, a.version,
    p.given_name AS marked_by
FROM agreement a
LEFT JOIN person_at_school p ON p.school_id = a.school_id AND p.id = a.marked_by
WHERE a.school_id = $1 AND a.talk_id = $2
ORDER BY a.place
LIMIT 100;

-- name: agreement
SELECT id, talk_id, pupil_id, voice, person_id, who, what, by_on, help, state, stuck_on, version, NULL AS marked_by
FROM agreement
WHERE school_id = $1 AND id = $2;

-- name: add_agreement
INSERT INTO agreement (school_id, id, talk_id, pupil_id, voice, person_id, who, what, by_on, help, place, state, changed_by,
    changed_at)
VALUES ($1, $2, $3, $4, $5, CAST($6 AS TEXT), $7, $8, CAST($9 AS TEXT), $10,
    (SELECT COALESCE(MAX(place), 0) + 1 FROM agreement WHERE school_id = $1 AND talk_id = $3), $11, $12, $13);

-- Who promises something else hasn't been reminded of it.
-- name: change_agreement
UPDATE agreement SET voice = $3, person_id = CAST($4 AS TEXT), who = $5, what = $6, by_on = CAST($7 AS TEXT), help = $8,
    state = $9, reminded_at = NULL, version = version + 1, changed_by = $10, changed_at = $11
WHERE school_id = $1 AND id = $2 AND version = $12;

-- name: mark_agreement
UPDATE agreement SET state = $3, stuck_on = $4, marked_by = $5, marked_at = $6
WHERE school_id = $1 AND id = $2 AND state <> 'dropped';

-- name: consents_of_talk
SELECT voice, person_id, agrees, why, wording
FROM talk_consent
WHERE school_id = $1 AND talk_id = $2
ORDER BY said_at DESC
LIMIT 20;

-- Why somebody didn't agree stays when they do.
-- name: say_consent
INSERT INTO talk_consent (school_id, talk_id, voice, person_id, agrees, why, wording, said_at, said_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (school_id, talk_id, voice, person_id) DO UPDATE SET agrees = excluded.agrees,
    why = CASE WHEN excluded.why = '' THEN talk_consent.why ELSE excluded.why END, wording = excluded.wording,
    said_at = excluded.said_at, said_by = excluded.said_by;

-- name: record
SELECT with_whom, pupil_there, adult_there, next_when, next_where, next_about, disappointment, disappointed_by, version
FROM talk_record
WHERE school_id = $1 AND talk_id = $2;

-- name: adults_there
SELECT person_id FROM talk_adult WHERE school_id = $1 AND talk_id = $2 LIMIT 20;

-- name: add_record
INSERT INTO talk_record (school_id, talk_id, with_whom, pupil_there, adult_there, next_when, next_where, next_about,
    disappointment, disappointed_by, changed_by, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (school_id, talk_id) DO NOTHING;

-- name: change_record
UPDATE talk_record SET with_whom = $3, pupil_there = $4, adult_there = $5, next_when = $6, next_where = $7, next_about = $8,
    disappointment = $9, disappointed_by = $10, changed_by = $11, changed_at = $12, version = version + 1
WHERE school_id = $1 AND talk_id = $2 AND version = $13;

-- name: nobody_there
DELETE FROM talk_adult WHERE school_id = $1 AND talk_id = $2;

-- name: add_adult_there
INSERT INTO talk_adult (school_id, talk_id, person_id) VALUES ($1, $2, $3);

-- Parents who hear of the pupil today ($3). The caller sorts.
-- name: adults_of_pupil
SELECT p.id, p.given_name, p.infix, p.family_name
FROM informed_parent r
CROSS JOIN person_at_school p
WHERE r.school_id = $1 AND r.pupil_id = $2 AND (r.ended_on IS NULL OR r.ended_on > $3)
    AND p.school_id = r.school_id AND p.id = r.parent_id AND p.until_on > $3
LIMIT 20;

-- name: given_name
SELECT given_name, infix, family_name FROM person_at_school WHERE school_id = $1 AND id = $2;

-- name: forget_adult_there
DELETE FROM talk_adult WHERE school_id = $1 AND person_id = $2;
-- name: forget_adults_of_talks
DELETE FROM talk_adult WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);
-- name: forget_consents_of_person
DELETE FROM talk_consent WHERE school_id = $1 AND person_id = $2;
-- name: forget_consents_of_talks
DELETE FROM talk_consent WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);
-- name: forget_records
DELETE FROM talk_record WHERE school_id = $1 AND talk_id IN (SELECT id FROM talk WHERE school_id = $1 AND pupil_id = $2);
-- name: forget_agreements
DELETE FROM agreement WHERE school_id = $1 AND pupil_id = $2;
-- A parent who is forgotten while the child stays: only they marked what they promised.
-- name: forget_promiser
UPDATE agreement SET person_id = NULL, marked_by = NULL WHERE school_id = $1 AND person_id = $2;
