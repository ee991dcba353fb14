-- Everything of one person who is forgotten.

-- name: forget_codes
DELETE FROM letter_code WHERE school_id = $1 AND person_id = $2

-- name: forget_sessions
DELETE FROM session WHERE school_id = $1 AND person_id = $2

-- name: forget_decisions_about
DELETE FROM contact_decision WHERE school_id = $1 AND id IN (
    SELECT d.id FROM contact_decision d WHERE d.school_id = $1 AND d.person_id = $2
    UNION ALL
    SELECT d.id FROM contact_decision d WHERE d.school_id = $1 AND d.pupil_id = $2)

-- name: forget_account
DELETE FROM staff_account WHERE school_id = $1 AND person_id = $2

-- name: forget_notes_about
DELETE FROM audit_entry WHERE school_id = $1 AND pupil_id = $2

-- name: forget_notes_of_object
DELETE FROM audit_entry WHERE school_id = $1 AND pupil_id IS NULL AND object_id IS NOT NULL AND object_id = $2

-- What staff did stays, by an id that names nobody any more.
-- name: forget_notes_by
DELETE FROM audit_entry
WHERE school_id = $1 AND viewer_id = $2 AND NOT EXISTS (SELECT 1 FROM staff_role r
    WHERE r.school_id = audit_entry.school_id AND r.person_id = audit_entry.viewer_id)

-- name: forget_signals_read
DELETE FROM insider_signal_reader
WHERE school_id = $1 AND (person_id = $2 OR signal_id IN (
    SELECT s.id FROM insider_signal s WHERE s.school_id = $1 AND s.person_id = $2))

-- name: forget_signals_about
DELETE FROM insider_signal WHERE school_id = $1 AND person_id = $2
