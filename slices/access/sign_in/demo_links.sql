-- The demo's links name a person only; each school is asked by its key.
-- name: demo_person
SELECT p.school_id, p.id, p.given_name, p.infix, p.family_name, sc.name AS school_name
FROM school sc
JOIN person p ON p.school_id = sc.id AND p.id = $1
ORDER BY sc.id
LIMIT 1;
