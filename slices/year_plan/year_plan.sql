-- The caller sorts.
-- name: activities_of_grade
SELECT id, grade_id, library_key, kind, title, template_key, starts_on, ends_on
FROM activity
WHERE school_id = $1 AND grade_id = $2
LIMIT 200

-- Of up to four grades of the newest school year; a number that isn't wanted is 0. The caller sorts. A list (`IN`) of
-- what is given would be a table of its own.
-- name: activities_of_grades
SELECT a.id, a.grade_id, a.library_key, a.kind, a.title, a.template_key, a.starts_on, a.ends_on,
       g.number AS grade_number
FROM grade g CROSS JOIN activity a
WHERE g.school_id = $1 AND a.school_id = g.school_id AND a.grade_id = g.id
  AND CASE g.number WHEN $2 THEN 1 WHEN $3 THEN 1 WHEN $4 THEN 1 WHEN $5 THEN 1 ELSE 0 END = 1
  AND g.school_year_id = (SELECT y.id FROM school_year y WHERE y.school_id = $1 ORDER BY y.starts_on DESC LIMIT 1)
LIMIT 400

-- The same of what isn't over since $6 and begins by $7.
-- name: activities_near
SELECT a.id, a.grade_id, a.library_key, a.kind, a.title, a.template_key, a.starts_on, a.ends_on,
       g.number AS grade_number
FROM grade g CROSS JOIN activity a
WHERE g.school_id = $1 AND a.school_id = g.school_id AND a.grade_id = g.id
  AND CASE g.number WHEN $2 THEN 1 WHEN $3 THEN 1 WHEN $4 THEN 1 WHEN $5 THEN 1 ELSE 0 END = 1
  AND g.school_year_id = (SELECT y.id FROM school_year y WHERE y.school_id = $1 ORDER BY y.starts_on DESC LIMIT 1)
  AND a.starts_on <= $7 AND a.ends_on >= $6
LIMIT 400

-- name: activity_of_template
SELECT id, grade_id, library_key, kind, title, template_key, starts_on, ends_on
FROM activity
WHERE school_id = $1 AND grade_id = $2 AND template_key = $3
ORDER BY starts_on
LIMIT 1

-- name: links_of_grade
SELECT l.from_id, l.to_id
FROM activity_link l JOIN activity a ON a.school_id = l.school_id AND a.id = l.from_id
WHERE l.school_id = $1 AND a.grade_id = $2
ORDER BY a.starts_on, l.from_id, l.to_id
LIMIT 400

-- An activity with the school year that it must stay in.
-- name: activities_before
SELECT a.id, a.grade_id, a.library_key, a.kind, a.title, a.template_key, a.starts_on, a.ends_on
FROM activity_link l JOIN activity a ON a.school_id = l.school_id AND a.id = l.from_id
WHERE l.school_id = $1 AND l.to_id = $2
LIMIT 40;

-- name: activity
SELECT a.id, a.grade_id, a.library_key, a.kind, a.title, a.template_key, a.starts_on, a.ends_on, a.changed_at,
       g.number AS grade_number, y.name AS year_name, y.starts_on AS year_starts_on, y.ends_on AS year_ends_on
FROM activity a
JOIN grade g ON g.school_id = a.school_id AND g.id = a.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE a.school_id = $1 AND a.id = $2

-- The newest year's grade of this number.
-- name: grade_of_number
SELECT g.id, g.number, y.name AS year_name, y.starts_on AS year_starts_on, y.ends_on AS year_ends_on
FROM grade g JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE g.school_id = $1 AND g.number = $2
ORDER BY y.starts_on DESC
LIMIT 1

-- name: number_of_grade
SELECT number FROM grade WHERE school_id = $1 AND id = $2

-- name: add_activity
INSERT INTO activity (school_id, id, grade_id, library_key, kind, title, template_key, starts_on, ends_on, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (school_id, grade_id, library_key) DO NOTHING

-- Links two activities of a grade by the names that the library gives them.
-- name: add_link
INSERT INTO activity_link (school_id, from_id, to_id)
SELECT f.school_id, f.id, t.id
FROM activity f JOIN activity t ON t.school_id = f.school_id AND t.grade_id = f.grade_id
WHERE f.school_id = $1 AND f.grade_id = $2 AND f.library_key = $3 AND t.library_key = $4
ON CONFLICT (school_id, from_id, to_id) DO NOTHING

-- Nothing changes when somebody changed it after `seen` ($6).
-- name: move_activity
UPDATE activity SET starts_on = $3, ends_on = $4, changed_at = $5
WHERE school_id = $1 AND id = $2 AND changed_at = $6
