-- name: book_owner
SELECT p.given_name, p.infix, p.family_name, s.name AS school_name,
    COALESCE((SELECT c.name FROM enrolment e JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
              WHERE e.school_id = p.school_id AND e.pupil_id = p.id AND e.from_on <= $3
                AND (e.until_on IS NULL OR e.until_on > $3) ORDER BY e.from_on DESC LIMIT 1), '') AS class_name
FROM person_at_school p JOIN school s ON s.id = p.school_id
WHERE p.school_id = $1 AND p.id = $2 AND p.until_on > $3

-- What this slice's jobs left and wait for.
-- name: own_jobs
SELECT id, kind, state, done_steps, total_steps, result, error, input, ended_at
FROM job
WHERE school_id = $1 AND made_by = $2 AND kind IN ('dossier_pdf', 'dossier_zip', 'dossier_import', 'dossiers_zip')
    AND (ended_at IS NULL OR ended_at > $3)
ORDER BY made_at DESC, id DESC
LIMIT 20

-- name: own_job
SELECT id, kind, state, done_steps, total_steps, result, error, input, ended_at
FROM job
WHERE school_id = $1 AND made_by = $2 AND id = $3
    AND kind IN ('dossier_pdf', 'dossier_zip', 'dossier_import', 'dossiers_zip')
    AND (ended_at IS NULL OR ended_at > $4)

-- name: pupils_of_class
SELECT e.pupil_id
FROM enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $3
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
ORDER BY p.given_name, p.family_name, p.id
LIMIT 60

-- name: classes_this_year
SELECT c.id, c.name, g.number AS grade
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id AND y.starts_on <= $2 AND y.ends_on >= $2
WHERE c.school_id = $1
ORDER BY g.number, c.name
LIMIT 200
