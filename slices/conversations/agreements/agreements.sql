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

-- What a round came to. A talk whose day is noted without an adult was with the pupil alone.
-- name: talks_in_figures
SELECT COUNT(*) AS talks, COUNT(t.ended_at) AS held, COUNT(CASE WHEN t.missed_why <> '' THEN 1 END) AS missed,
    COUNT(DISTINCT CASE WHEN t.ended_at IS NOT NULL AND r.adult_there = 1 THEN t.pupil_id END) AS families,
    COUNT(CASE WHEN t.ended_at IS NOT NULL AND EXISTS (SELECT 1 FROM talk_adult a WHERE a.school_id = t.school_id
        AND a.talk_id = t.id) THEN 1 END) AS with_parents,
    COUNT(CASE WHEN t.ended_at IS NOT NULL AND r.adult_there = 1 AND NOT EXISTS (SELECT 1 FROM talk_adult a
        WHERE a.school_id = t.school_id AND a.talk_id = t.id) THEN 1 END) AS with_others
FROM talk t LEFT JOIN talk_record r ON r.school_id = t.school_id AND r.talk_id = t.id
WHERE t.school_id = $1 AND t.round_id = $2;

-- name: agreements_in_figures
SELECT COUNT(*) AS agreements, COUNT(CASE WHEN a.state = 'done' THEN 1 END) AS kept,
    COUNT(CASE WHEN a.state = 'stuck' THEN 1 END) AS stuck
FROM talk t
CROSS JOIN agreement a
WHERE t.school_id = $1 AND t.round_id = $2 AND a.school_id = t.school_id AND a.talk_id = t.id AND a.state <> 'dropped';

-- Few are stuck in a school: those, and then whether they are of the class.
-- name: stuck_of_class
SELECT a.talk_id, a.pupil_id, a.who, a.what, a.stuck_on, k.given_name, k.infix, k.family_name, w.given_name AS promiser
FROM agreement a
CROSS JOIN pupil_of_class k
LEFT JOIN person_at_school w ON w.school_id = a.school_id AND w.id = a.person_id
WHERE a.school_id = $1 AND a.state = 'stuck' AND k.school_id = a.school_id AND k.pupil_id = a.pupil_id
    AND k.class_id = $2 AND k.from_on <= $3 AND k.until_on > $3
LIMIT 60;

-- name: stuck_of_pupil
SELECT a.talk_id, a.pupil_id, a.who, a.what, a.stuck_on, k.given_name, k.infix, k.family_name, w.given_name AS promiser
FROM agreement a
CROSS JOIN person_at_school k
LEFT JOIN person_at_school w ON w.school_id = a.school_id AND w.id = a.person_id
WHERE a.school_id = $1 AND a.pupil_id = $2 AND a.state = 'stuck' AND k.school_id = a.school_id AND k.id = a.pupil_id
LIMIT 60;

-- The pupil and the parents who hear of it, and how they read. $3 is today.
-- name: readers_of_pupil
SELECT p.id, p.given_name, p.infix, p.family_name, p.email, p.language, p.chosen_language,
    CASE WHEN w.person_id IS NULL THEN 1 ELSE 0 END AS wants_mail
FROM (SELECT CAST($2 AS TEXT) AS id
    UNION ALL
    SELECT r.parent_id FROM informed_parent r
    WHERE r.school_id = $1 AND r.pupil_id = $2 AND (r.ended_on IS NULL OR r.ended_on > $3)) hears
CROSS JOIN person_at_school p
LEFT JOIN who_reads_on_paper w ON w.school_id = p.school_id AND w.person_id = p.id
WHERE p.school_id = $1 AND p.id = hears.id AND p.until_on > $3
LIMIT 20;

-- Schools where somebody promised something for a day between these: the daily job asks for all of them.
-- name: schools_with_promises
SELECT DISTINCT school_id FROM agreement
WHERE by_on >= $1 AND by_on <= $2 AND state = 'open' AND reminded_at IS NULL
ORDER BY school_id
LIMIT 10000;

-- What pupils and parents promised for a day between $2 and $3, and haven't been reminded of, by reader. Parents who may
-- not hear of the pupil any more ($2 is today) hear nothing.
-- name: promises_due
SELECT a.id, a.talk_id, a.pupil_id, a.what, a.by_on, a.pupil_id AS reader_id, c.given_name AS pupil_name,
    (SELECT k.class_id FROM pupil_of_class k WHERE k.school_id = a.school_id AND k.pupil_id = a.pupil_id
        AND k.from_on <= $2 AND k.until_on > $2 LIMIT 1) AS class_id,
    CASE WHEN w.person_id IS NULL THEN 1 ELSE 0 END AS wants_mail, c.given_name, c.infix, c.family_name, c.email,
    c.language, c.chosen_language
FROM agreement a
CROSS JOIN talk t
CROSS JOIN person_at_school c
LEFT JOIN who_reads_on_paper w ON w.school_id = c.school_id AND w.person_id = c.id
WHERE a.school_id = $1 AND a.by_on >= $2 AND a.by_on <= $3 AND a.state = 'open' AND a.reminded_at IS NULL
    AND a.voice = 'pupil' AND t.school_id = a.school_id AND t.id = a.talk_id AND t.ended_at IS NOT NULL
    AND c.school_id = a.school_id AND c.id = a.pupil_id AND c.until_on > $2 AND c.is_deceased = 0
UNION ALL
SELECT a.id, a.talk_id, a.pupil_id, a.what, a.by_on, a.person_id AS reader_id, c.given_name AS pupil_name,
    (SELECT k.class_id FROM pupil_of_class k WHERE k.school_id = a.school_id AND k.pupil_id = a.pupil_id
        AND k.from_on <= $2 AND k.until_on > $2 LIMIT 1) AS class_id,
    CASE WHEN w.person_id IS NULL THEN 1 ELSE 0 END AS wants_mail, p.given_name, p.infix, p.family_name, p.email,
    p.language, p.chosen_language
FROM agreement a
CROSS JOIN talk t
CROSS JOIN informed_parent r
CROSS JOIN person_at_school c
CROSS JOIN person_at_school p
LEFT JOIN who_reads_on_paper w ON w.school_id = p.school_id AND w.person_id = p.id
WHERE a.school_id = $1 AND a.by_on >= $2 AND a.by_on <= $3 AND a.state = 'open' AND a.reminded_at IS NULL
    AND a.voice = 'adult' AND t.school_id = a.school_id AND t.id = a.talk_id AND t.ended_at IS NOT NULL
    AND r.school_id = a.school_id AND r.pupil_id = a.pupil_id AND r.parent_id = a.person_id
    AND (r.ended_on IS NULL OR r.ended_on > $2)
    AND c.school_id = a.school_id AND c.id = a.pupil_id AND c.until_on > $2 AND c.is_deceased = 0
    AND p.school_id = a.school_id AND p.id = a.person_id AND p.until_on > $2
ORDER BY reader_id, by_on
LIMIT 5000;

-- name: was_reminded
UPDATE agreement SET reminded_at = $3 WHERE school_id = $1 AND id = $2;

-- name: waits_for_promises
SELECT id FROM job_that_waits WHERE school_id = $1 AND kind = $2 AND due_at <= $3 LIMIT 1;

-- name: school_name
SELECT name FROM school_by_name WHERE school_id = $1;
