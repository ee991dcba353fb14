-- Who looked at what, and who changed what: newest first. $2: only what came before this id ('' for the newest).
-- name: audit_trail
SELECT e.id, e.at, e.action, e.pupil_id, e.viewer_id, v.given_name, v.infix, v.family_name, p.given_name AS pupil_given_name,
    p.infix AS pupil_infix, p.family_name AS pupil_family_name
FROM audit_entry e
JOIN person v ON v.school_id = e.school_id AND v.id = e.viewer_id
LEFT JOIN person p ON p.school_id = e.school_id AND p.id = e.pupil_id
WHERE e.school_id = $1 AND ($2 = '' OR e.id < $2)
ORDER BY e.id DESC
LIMIT 51;

-- The same about one pupil, $3.
-- name: audit_trail_of_pupil
SELECT e.id, e.at, e.action, e.pupil_id, e.viewer_id, v.given_name, v.infix, v.family_name, p.given_name AS pupil_given_name,
    p.infix AS pupil_infix, p.family_name AS pupil_family_name
FROM audit_entry e
JOIN person v ON v.school_id = e.school_id AND v.id = e.viewer_id
LEFT JOIN person p ON p.school_id = e.school_id AND p.id = e.pupil_id
WHERE e.school_id = $1 AND e.pupil_id = $3 AND ($2 = '' OR e.id < $2)
ORDER BY e.at DESC, e.id DESC
LIMIT 51;
