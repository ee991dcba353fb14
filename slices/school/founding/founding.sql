-- Schools, their years and grades.

-- name: board_exists
SELECT id FROM board WHERE id = $1;

-- name: add_board
INSERT INTO board (id, name) VALUES ($1, $2);

-- name: add_school
INSERT INTO school (id, board_id, name, brin, contact_name, contact_email, contact_phone, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: year_by_name
SELECT id FROM school_year WHERE school_id = $1 AND name = $2;

-- name: add_year
INSERT INTO school_year (school_id, id, name, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5);

-- name: add_grade
INSERT INTO grade (school_id, id, school_year_id, number) VALUES ($1, $2, $3, $4);

-- name: grades_of_newest_year
SELECT g.id, g.number
FROM grade g
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE g.school_id = $1
    AND y.starts_on = (SELECT MAX(n.starts_on) FROM school_year n WHERE n.school_id = $1)
ORDER BY g.number
LIMIT 4;

-- name: grades_of_year
SELECT g.id, g.number
FROM grade g
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE g.school_id = $1 AND y.name = $2
ORDER BY g.number
LIMIT 4;

-- What is there, for an import to compare with. An import reads the whole school, once.
