-- Whom to ask at school.

-- Whom a stranger can call: only where the house has one school.
-- name: schools
SELECT id, name, contact_name, contact_email, contact_phone FROM school ORDER BY id LIMIT 2;

-- name: school_of_letters
SELECT name, contact_name, contact_email, contact_phone FROM school WHERE id = $1;
