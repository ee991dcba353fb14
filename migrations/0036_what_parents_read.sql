-- The language that somebody chose for pages, letters and mail. Beside it `language` stays what the administration knows
-- of the language at home: for who calls, for an interpreter. NULL: nothing chosen.
ALTER TABLE person ADD COLUMN chosen_language TEXT;

DROP VIEW person_at_school;
CREATE VIEW person_at_school AS
SELECT p.school_id, p.id, p.given_name, p.infix, p.family_name, p.email, p.phone, p.street, p.postcode, p.town, p.born_on,
    p.language, p.chosen_language, p.created_at, p.is_deceased, p.has_secret_address, p.prints_both_sides,
    p.deceased_decided_at, p.forgotten_on, COALESCE(p.left_on, '9999-12-31') AS until_on
FROM person p;

DROP VIEW people_at_work;
CREATE VIEW people_at_work AS
SELECT w.school_id, w.id AS work_id, w.assignment_id, w.pupil_id, w.companion_person_id, p.given_name, p.infix,
    p.family_name, adult.language, adult.chosen_language,
    CASE WHEN p.is_deceased = 1 THEN '' ELSE COALESCE(p.left_on, '9999-12-31') END AS pupil_until
FROM work w
JOIN person p ON p.school_id = w.school_id AND p.id = w.pupil_id
LEFT JOIN person adult ON adult.school_id = w.school_id AND adult.id = w.companion_person_id;

-- What a message says besides its own thing, of which is asked later whether somebody was told: 'home_assignments', what
-- home assignments are, once a school year. '': nothing.
ALTER TABLE message ADD COLUMN also_says TEXT NOT NULL DEFAULT '';
