-- What the school asks of a dossier, and how far each is.

-- name: requirements_of_grade
SELECT kind, key, least FROM dossier_requirement WHERE school_id = $1 AND grade = $2 ORDER BY kind, key LIMIT 60

-- name: forget_requirements
DELETE FROM dossier_requirement WHERE school_id = $1 AND grade = $2

-- name: add_requirement
INSERT INTO dossier_requirement (school_id, grade, kind, key, least) VALUES ($1, $2, $3, $4, $5)

-- Activities of the school's year plans that leave something in the dossier, each with the title it has now.
-- name: activities_with_template
SELECT a.template_key AS key, MAX(a.title) AS title, MIN(g.number) AS grade
FROM activity a JOIN grade g ON g.school_id = a.school_id AND g.id = a.grade_id
WHERE a.school_id = $1 AND a.template_key <> ''
GROUP BY a.template_key
ORDER BY grade, title
LIMIT 40

-- name: held_by_pupil
SELECT pupil_id, competence, activity, COUNT(*) AS n
FROM dossier_entry
WHERE school_id = $1 AND pupil_id = $2 AND is_withdrawn = 0
GROUP BY pupil_id, competence, activity
LIMIT 1000

-- Of all pupils of a class, those with an empty dossier too. The caller sorts.
-- name: held_by_class
SELECT p.id AS pupil_id, p.given_name, p.infix, p.family_name, d.competence, d.activity, COUNT(d.id) AS n
FROM enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $3
LEFT JOIN dossier_entry d ON d.school_id = e.school_id AND d.pupil_id = e.pupil_id AND d.is_withdrawn = 0
WHERE e.school_id = $1 AND e.class_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)
GROUP BY p.id, p.given_name, p.infix, p.family_name, d.competence, d.activity
ORDER BY p.id
LIMIT 2000
