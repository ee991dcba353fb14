-- Persons. Only this slice writes them.

-- name: add_person
INSERT INTO person (school_id, id, given_name, infix, family_name, email, phone, street, postcode, town, born_on,
    language, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- A pupil who is in an import is at the school again; staff who left stay away until somebody says otherwise.
-- name: change_person
UPDATE person
SET given_name = $3, infix = $4, family_name = $5, email = $6, phone = $7, street = $8, postcode = $9, town = $10,
    born_on = $11, language = $12, left_on = $13
WHERE school_id = $1 AND id = $2;

-- Only ever set, too; and not where the school itself has said whether they live.
-- name: mark_deceased
UPDATE person SET is_deceased = 1 WHERE school_id = $1 AND id = $2 AND deceased_decided_at IS NULL;

-- name: mark_secret_address
UPDATE person SET has_secret_address = 1 WHERE school_id = $1 AND id = $2;

-- name: leave
UPDATE person SET left_on = $3 WHERE school_id = $1 AND id = $2 AND left_on IS NULL;

-- Assigned headers, and previews

-- name: forget_name
UPDATE person SET given_name = '', language = 'nl', chosen_language = NULL WHERE school_id = $1 AND id = $2;

-- Who left and is forgotten

-- name: set_deceased
UPDATE person SET is_deceased = $3, deceased_decided_at = $4 WHERE school_id = $1 AND id = $2;

-- In which language somebody reads us; the language at home stays as the administration says it.
-- name: choose_language
UPDATE person SET chosen_language = $3 WHERE school_id = $1 AND id = $2;

-- name: set_prints_both_sides
UPDATE person SET prints_both_sides = $3 WHERE school_id = $1 AND id = $2;

-- The enrolment: name, birthday, number, classes, and from when to when.
-- name: keep_enrolment
UPDATE person SET email = '', phone = '', street = '', postcode = '', town = '', language = 'nl', chosen_language = NULL,
    is_deceased = 0, has_secret_address = 0, deceased_decided_at = NULL, left_on = COALESCE(left_on, $3), forgotten_on = $4
WHERE school_id = $1 AND id = $2;

-- Of staff an id stays, under which they set out work and wrote templates.
-- name: keep_id
UPDATE person SET given_name = '', infix = '', family_name = '', email = '', phone = '', street = '', postcode = '',
    town = '', born_on = NULL, language = 'nl', chosen_language = NULL, is_deceased = 0, has_secret_address = 0,
    deceased_decided_at = NULL, left_on = COALESCE(left_on, $3), forgotten_on = $4
WHERE school_id = $1 AND id = $2;

-- name: forget_row
DELETE FROM person WHERE school_id = $1 AND id = $2;
