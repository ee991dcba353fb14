-- How many pupils' pages somebody read since $3 and since $4: by a key alone (audit_entry_viewer).
-- name: pupils_of_late
SELECT COUNT(DISTINCT pupil_id) AS of_day, COUNT(DISTINCT CASE WHEN at > $4 THEN pupil_id END) AS of_hour,
    MIN(at) AS first_of_day, MIN(CASE WHEN at > $4 THEN at END) AS first_of_hour
FROM audit_entry
WHERE school_id = $1 AND viewer_id = $2 AND at > $3 AND action IN ('see_work', 'see_photo', 'see_dossier');

-- How often somebody did this, with things like $6. Which bundle was asked for has a colon: "klas:1a"; a job that is
-- fetched has none.
-- name: acts_of_late
SELECT COUNT(*) AS of_day, COUNT(CASE WHEN at > $4 THEN 1 END) AS of_hour, MIN(at) AS first_of_day,
    MIN(CASE WHEN at > $4 THEN at END) AS first_of_hour
FROM audit_entry
WHERE school_id = $1 AND viewer_id = $2 AND at > $3 AND action = $5 AND COALESCE(object_id, ':') LIKE $6;

-- Signals

-- name: is_signalled
SELECT id FROM insider_signal WHERE school_id = $1 AND person_id = $2 AND limit_key = $3 AND day = $4;

-- name: add_signal
INSERT INTO insider_signal (school_id, id, person_id, limit_key, day, at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (school_id, person_id, limit_key, day) DO NOTHING;

-- name: note_signal
INSERT INTO audit_entry (school_id, id, at, viewer_id, action, object_id) VALUES ($1, $2, $3, $4, 'insider_signal', $5);

-- Who may be told; not who did it.
-- name: who_may_hear
SELECT DISTINCT r.role, r.person_id
FROM staff_role r
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.person_id
WHERE r.school_id = $1 AND r.person_id <> $2 AND r.role IN ('administrator', 'management', 'counsellor')
    AND (r.ended_on IS NULL OR r.ended_on > $3) AND p.until_on > $3
ORDER BY r.role, r.person_id
LIMIT 60;

-- name: add_reader
INSERT INTO insider_signal_reader (school_id, signal_id, person_id) VALUES ($1, $2, $3)
ON CONFLICT (school_id, signal_id, person_id) DO NOTHING;

-- name: readers_to_mail
SELECT p.id, p.given_name, p.infix, p.family_name, p.email
FROM insider_signal_reader r
CROSS JOIN person p
WHERE r.school_id = $1 AND r.signal_id = $2 AND r.mailed_at IS NULL AND p.school_id = r.school_id AND p.id = r.person_id
    AND p.email <> ''
ORDER BY p.id
LIMIT 60;

-- name: mailed
UPDATE insider_signal_reader SET mailed_at = $4 WHERE school_id = $1 AND signal_id = $2 AND person_id = $3;

-- The caller sorts.
-- name: open_signals
SELECT s.id, s.limit_key, s.at, p.given_name, p.infix, p.family_name
FROM insider_signal_reader r
JOIN insider_signal s ON s.school_id = r.school_id AND s.id = r.signal_id
JOIN person p ON p.school_id = s.school_id AND p.id = s.person_id
WHERE r.school_id = $1 AND r.person_id = $2 AND r.seen_at IS NULL
LIMIT 2000;

-- name: see_signal
UPDATE insider_signal_reader SET seen_at = $4
WHERE school_id = $1 AND signal_id = $2 AND person_id = $3 AND seen_at IS NULL;
