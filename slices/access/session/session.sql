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

-- One row for each staff role (or one without), so that a request costs one query. LIMIT 1 has what is asked of the
-- person asked once, not for each role; whoever helps at no work is no supporter, whatever year it is.
-- A letter opens no staff role: its sessions get none here.
-- name: viewer_of_session
SELECT v.school_id, v.school_name, v.person_id, v.given_name, v.infix, v.family_name, v.language, v.chosen_language,
    v.session_language,
    v.means, v.made_at, v.seen_at, r.role, r.class_id, c.name AS class_name, v.is_pupil, v.is_parent, v.is_supporter,
    v.is_pupil_mentor
FROM (
    SELECT s.school_id, sc.name AS school_name, s.person_id, p.given_name, p.infix, p.family_name, p.language, p.chosen_language,
        s.language AS session_language, s.means, s.made_at, s.seen_at,
        CASE WHEN EXISTS (SELECT 1 FROM administration_key k
                WHERE k.school_id = s.school_id AND k.person_id = s.person_id AND k.kind = 'pupil')
            OR EXISTS (SELECT 1 FROM enrolment e
                WHERE e.school_id = s.school_id AND e.pupil_id = s.person_id
                    AND (e.until_on IS NULL OR e.until_on > $3))
            THEN 1 ELSE 0 END AS is_pupil,
        CASE WHEN EXISTS (SELECT 1 FROM informed_parent pr
                JOIN person_at_school child ON child.school_id = pr.school_id AND child.id = pr.pupil_id
                WHERE pr.school_id = s.school_id AND pr.parent_id = s.person_id
                    AND (pr.ended_on IS NULL OR pr.ended_on > $3)
                    AND child.until_on > $3)
            THEN 1 ELSE 0 END AS is_parent,
        CASE WHEN EXISTS (SELECT 1 FROM work w WHERE w.school_id = s.school_id AND w.companion_person_id = s.person_id
                AND NOT EXISTS (SELECT 1 FROM parent_relation o WHERE o.school_id = w.school_id
                    AND o.pupil_id = w.pupil_id AND o.parent_id = w.companion_person_id))
            AND EXISTS (SELECT 1 FROM supported_work w
                JOIN person_at_school child ON child.school_id = w.school_id AND child.id = w.pupil_id
                WHERE w.school_id = s.school_id AND w.person_id = s.person_id AND w.year_ends_on >= $3
                    AND child.until_on > $3)
            THEN 1 ELSE 0 END AS is_supporter,
        CASE WHEN s.means <> 'letter' AND EXISTS (SELECT 1 FROM pupil_mentor m
                JOIN person_at_school child ON child.school_id = m.school_id AND child.id = m.pupil_id
                WHERE m.school_id = s.school_id AND m.mentor_id = s.person_id AND m.from_on <= $3
                    AND (m.ended_on IS NULL OR m.ended_on > $3) AND child.until_on > $3)
            THEN 1 ELSE 0 END AS is_pupil_mentor
    FROM session s
    JOIN school sc ON sc.id = s.school_id
    JOIN person_at_school p ON p.school_id = s.school_id AND p.id = s.person_id
    LEFT JOIN staff_account a ON a.school_id = s.school_id AND a.person_id = s.person_id
    WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2
        AND p.until_on > $3 AND p.is_deceased = 0
        AND (s.means = 'letter' OR a.disabled_at IS NULL)
    LIMIT 1
) v
LEFT JOIN staff_role r ON r.school_id = v.school_id AND r.person_id = v.person_id AND v.means <> 'letter'
    AND (r.ended_on IS NULL OR r.ended_on > $3)
LEFT JOIN school_class c ON c.school_id = r.school_id AND c.id = r.class_id;

-- A parent whose session would still hold, but whom nothing is left to see: whom to call.
-- name: contact_of_closed_session
SELECT sc.name AS school_name, sc.contact_name, sc.contact_email, sc.contact_phone, p.language, p.chosen_language,
    s.language AS session_language
FROM session s
JOIN school sc ON sc.id = s.school_id
JOIN person_at_school p ON p.school_id = s.school_id AND p.id = s.person_id
WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.means IN ('letter', 'demo')
    AND p.until_on > $3 AND p.is_deceased = 0
    AND EXISTS (SELECT 1 FROM parent_relation pr WHERE pr.school_id = s.school_id AND pr.parent_id = s.person_id);

-- name: session_seen
UPDATE session SET seen_at = $2 WHERE token_hash = $1;
