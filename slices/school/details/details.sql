-- name: school_details
SELECT name, contact_name, contact_email, contact_phone FROM school WHERE id = $1;

-- name: change_school_details
UPDATE school SET name = $2, contact_name = $3, contact_email = $4, contact_phone = $5 WHERE id = $1;
