-- A person who left, when they are forgotten.

-- name: forget_keys
DELETE FROM administration_key WHERE school_id = $1 AND person_id = $2;

-- name: forget_enrolments
DELETE FROM enrolment WHERE school_id = $1 AND pupil_id = $2;

-- What an import did, with the rows that it refused: they name people.
-- name: forget_applied_previews
DELETE FROM import_preview WHERE school_id = $1 AND applied_at < $2;
